namespace AssetSync;

/// <summary>Expands mappings into groups of pairs, one after another, and collects problems.</summary>
internal sealed class Expander(IReadOnlyFiles files, RootContext context, CancellationToken cancellationToken)
{
    // Many entries name files in the same folder as the previous one.
    private string _sourceFolder = "";
    private string _destinationFolder = "";

    private readonly LinkResolver _links = new(files);
    private readonly ExpansionLimits _limits = new();
    private readonly ReservedPaths _reserved = new(context.MappingFile, context.LockFile);

    /// <summary>Gets what was wrong with the mappings that have been expanded.</summary>
    public List<Problem> Problems { get; } = [];

    /// <summary>Finds the pairs of each mapping in turn; a folder is listed as its files are asked for.</summary>
    /// <exception cref="AssetSyncException">The mappings ask for too much (<c>ASSETSYNC0119</c>).</exception>
    public IEnumerable<PairGroup> Expand(MappingFile mappingFile)
    {
        foreach (var mapping in mappingFile.Mappings)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _limits.Begin(mapping);
            foreach (var group in mapping.Kind == SourceKind.File ? ExpandFile(mapping) : ExpandFolder(mapping))
            {
                _limits.Count(group);
                yield return group;
            }
        }
    }

    private IEnumerable<PairGroup> ExpandFile(Mapping mapping)
    {
        if (_reserved.IsWrittenBySync(mapping.Source))
            Report(mapping, DiagnosticCodes.Reserved, $"the source {mapping.Source} is written by every sync, so that its copy would never be in sync", "remove the mapping");
        var (sourceFolder, name) = Split(mapping.Source, ref _sourceFolder);
        var names = FileNames.FromName(name);
        for (var i = 0; i < mapping.Destinations.Count; i++)
        {
            var destination = mapping.Destinations[i];
            if (destination.EndsWith('/'))
                destination += name;
            CheckLength(mapping, i, destination);
            var (folder, destinationName) = Split(destination, ref _destinationFolder);
            yield return new(mapping, i, sourceFolder, folder, names, destinationName == name ? names : FileNames.FromName(destinationName));
        }
    }

    private static (string Folder, string Name) Split(string path, ref string last)
    {
        var slash = path.LastIndexOf('/');
        var folder = path.AsSpan(0, Math.Max(0, slash));
        if (!folder.SequenceEqual(last))
            last = folder.ToString();
        return (last, path[(slash + 1)..]);
    }

    private IEnumerable<PairGroup> ExpandFolder(Mapping mapping)
    {
        var glob = new SourceGlob(mapping);
        var groups = new GroupBuilder(mapping);
        var problems = Problems.Count;
        foreach (var file in FindFiles(mapping, glob))
        {
            if (RefusesName(mapping, groups, file))
                continue;
            if (groups.Add(file) is { } complete)
            {
                foreach (var group in complete)
                    yield return group;
            }

            for (var i = 0; i < mapping.Destinations.Count; i++)
            {
                if (PathRules.MayBeTooLong(groups.Destinations[i].Folder.Length + 1 + groups.Destinations[i].Name.Length))
                    CheckLength(mapping, i, RelativePath.Join(groups.Destinations[i].Folder, groups.Destinations[i].Name));
            }
        }

        foreach (var group in groups.Complete())
            yield return group;
        if (groups.IsEmpty && !Problems.Skip(problems).Any(problem => problem.Code is DiagnosticCodes.InvalidPath or DiagnosticCodes.MatchesNothing or DiagnosticCodes.ReadFailed or DiagnosticCodes.Reserved))
            Report(mapping, DiagnosticCodes.MatchesNothing, $"{mapping.Source} matches no file", "correct the source, or remove the mapping");
    }

    private IEnumerable<FoundFile> FindFiles(Mapping mapping, SourceGlob glob)
    {
        using var matches = Attempt(mapping, () => StartWalk(mapping, glob));
        var moveNext = () => matches!.MoveNext() ? matches : null;
        while (matches is not null && Attempt(mapping, moveNext) is not null)
            yield return matches.Current;
    }

    private IEnumerator<FoundFile>? StartWalk(Mapping mapping, SourceGlob glob)
    {
        var folder = glob.FixedPart.TrimEnd('/');
        if (_links.Resolve(folder, out var reason) is { } real && (real.Length == 0 || files.GetStatus(real).Kind == FileKind.Folder))
            return glob.FindMatches(new(files, _links, _limits, _reserved, path => ReportName(mapping, path)), real).GetEnumerator();
        if (reason == LinkResolver.IntoGit)
            Report(mapping, DiagnosticCodes.Reserved, $"the source {mapping.Source} cannot be read: {reason}", "choose another source");
        else
            Report(mapping, DiagnosticCodes.MatchesNothing, $"the folder {folder} does not exist", "correct the source, or remove the mapping");
        return null;
    }

    // If the system refuses, the mapping has no more files, and the reason is a problem.
    private IEnumerator<FoundFile>? Attempt(Mapping mapping, Func<IEnumerator<FoundFile>?> step)
    {
        try
        {
            return step();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Report(mapping, DiagnosticCodes.ReadFailed, exception.Message, null);
            return null;
        }
    }

    // The text of the * can make a name that is not allowed.
    private bool RefusesName(Mapping mapping, GroupBuilder groups, FoundFile file)
    {
        var refused = false;
        for (var i = 0; i < mapping.Destinations.Count; i++)
        {
            if (groups.Destinations[i].Names is not { Renames: true } names || PathRules.Refuse(names.NameOf(file.Name)) is not { } reason)
                continue;
            Problems.Add(new(DiagnosticCodes.InvalidPath, $"the copy of {file.Prefix}{file.Name} cannot be named {Quoted.From(names.NameOf(file.Name))}: {reason}") { Location = mapping.DestinationLocations[i], Fix = "leave it out with \"exclude\", or choose another name" });
            refused = true;
        }

        return refused;
    }

    // Both parts were checked by themselves; together they can only be too long.
    private void CheckLength(Mapping mapping, int index, string destination)
    {
        if (PathRules.RefuseLength(destination) is { } reason)
            Problems.Add(new(DiagnosticCodes.InvalidPath, $"destination {Quoted.From(destination)} is not allowed: {reason}") { Location = mapping.DestinationLocations[index] });
    }

    private void ReportName(Mapping mapping, string path) =>
        Report(mapping, DiagnosticCodes.InvalidPath, $"{path} has a name that not every system can hold", "rename it, or leave it out with \"exclude\"");

    private void Report(Mapping mapping, string code, string message, string? fix) =>
        Problems.Add(new(code, message) { Location = mapping.SourceLocation, Fix = fix });
}
