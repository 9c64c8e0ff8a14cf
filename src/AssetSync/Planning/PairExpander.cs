using System.Runtime.InteropServices;

namespace AssetSync;

/// <summary>Turns mappings into pairs: walks folders and globs once each, and adds what they cannot mean to the problems.</summary>
internal sealed class PairExpander(IReadOnlyFiles files, List<Problem> problems, Action<Pair> found, CancellationToken cancellationToken)
{
    private readonly List<Pair> _pairs = [];

    /// <summary>Returns every pair, sorted by destination.</summary>
    public List<Pair> Expand(MappingFile mappingFile)
    {
        foreach (var mapping in mappingFile.Mappings)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (mapping.Kind == SourceKind.File)
                AddFile(mapping);
            else
                AddFolder(mapping);
        }

        Pair.Sort(CollectionsMarshal.AsSpan(_pairs));
        return _pairs;
    }

    private void Add(Pair pair)
    {
        _pairs.Add(pair);
        found(pair);
    }

    private void AddFile(Mapping mapping)
    {
        var name = mapping.Source[(mapping.Source.LastIndexOf('/') + 1)..];
        for (var i = 0; i < mapping.Destinations.Count; i++)
        {
            var destination = mapping.Destinations[i];
            if (destination.EndsWith('/'))
                destination += name;
            Add(new(RelativePath.Trusted(mapping.Source), RelativePath.Trusted(destination), mapping, i));
        }
    }

    private void AddFolder(Mapping mapping)
    {
        var glob = new SourceGlob(mapping);
        var folder = glob.FixedPart.TrimEnd('/');
        var before = _pairs.Count;
        try
        {
            if (FindFolder(folder) is not { } real)
            {
                Report(mapping, DiagnosticCodes.MatchesNothing, $"the folder {folder} does not exist", "correct the source, or remove the mapping");
                return;
            }

            glob.FindMatches(new(files, path => ReportName(mapping, path)), real, (source, isFile) => AddBelow(mapping, source, isFile, glob.FixedPart));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Report(mapping, DiagnosticCodes.ReadFailed, exception.Message, null);
            return;
        }

        if (_pairs.Count == before)
            Report(mapping, DiagnosticCodes.MatchesNothing, $"{mapping.Source} matches no file", "correct the source, or remove the mapping");
    }

    private void AddBelow(Mapping mapping, string source, bool isFile, string fixedPart)
    {
        for (var i = 0; i < mapping.Destinations.Count; i++)
        {
            var destination = string.Concat(mapping.Destinations[i], source.AsSpan(fixedPart.Length));
            Add(new(RelativePath.Trusted(source), RelativePath.Trusted(destination), mapping, i) { IsListedFile = isFile });
        }
    }

    private string? FindFolder(string folder) =>
        LinkResolver.Resolve(files, folder, out _) is { } real && (real.Length == 0 || files.GetStatus(real).Kind == FileKind.Folder) ? real : null;

    private void ReportName(Mapping mapping, string path) =>
        Report(mapping, DiagnosticCodes.InvalidPath, $"{path} has a name that not every system can hold", "rename it, or leave it out with \"exclude\"");

    private void Report(Mapping mapping, string code, string message, string? fix) =>
        problems.Add(new(code, message) { Location = mapping.SourceLocation, Fix = fix });
}
