namespace AssetSync;

/// <summary>Turns mappings into pairs: walks folders and globs once each, and adds what they cannot mean to the problems.</summary>
/// <param name="files">The files.</param>
/// <param name="problems">Where problems are added.</param>
/// <param name="found">Called with pairs as soon as they are found.</param>
/// <param name="cancellationToken">Stops between two mappings.</param>
internal sealed class PairExpander(IReadOnlyFiles files, List<Problem> problems, Action<PairRun> found, CancellationToken cancellationToken)
{
    private readonly List<PairRun> _runs = [];

    /// <summary>Gets the copies that the plan is about.</summary>
    public SelectedPaths Selected { get; init; } = new([]);

    private string _sourceFolder = "";
    private string _destinationFolder = "";

    /// <summary>Returns every pair, sorted by destination.</summary>
    public PairList Expand(MappingFile mappingFile)
    {
        foreach (var mapping in mappingFile.Mappings)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (mapping.Kind == SourceKind.File)
                AddFile(mapping);
            else
                AddFolder(mapping);
        }

        return PairList.Sort(_runs);
    }

    private void AddFile(Mapping mapping)
    {
        var (sourceFolder, name) = Split(mapping.Source, ref _sourceFolder);
        var names = PairNames.Of(name);
        for (var i = 0; i < mapping.Destinations.Count; i++)
        {
            var destination = mapping.Destinations[i];
            if (destination.EndsWith('/'))
                destination += name;
            RefuseLength(mapping, i, destination);
            var (folder, destinationName) = Split(destination, ref _destinationFolder);
            Add(new(mapping, i, sourceFolder, folder, names, destinationName == name ? names : PairNames.Of(destinationName)));
        }
    }

    // Many entries name files of the folder that the one before named.
    private static (string Folder, string Name) Split(string path, ref string last)
    {
        var slash = path.LastIndexOf('/');
        var folder = path.AsSpan(0, Math.Max(0, slash));
        if (!folder.SequenceEqual(last))
            last = folder.ToString();
        return (last, path[(slash + 1)..]);
    }

    private void AddFolder(Mapping mapping)
    {
        var glob = new SourceGlob(mapping);
        var folder = glob.FixedPart.TrimEnd('/');
        var below = new FilesOfMapping(this, mapping, glob.FixedPart);
        try
        {
            if (FindFolder(folder, out var reason) is not { } real)
            {
                if (reason == LinkResolver.IntoGit)
                    Report(mapping, DiagnosticCodes.Reserved, $"the source {mapping.Source} cannot be read: {reason}", "choose another source");
                else
                    Report(mapping, DiagnosticCodes.MatchesNothing, $"the folder {folder} does not exist", "correct the source, or remove the mapping");
                return;
            }

            glob.FindMatches(new(files, path => ReportName(mapping, path)), real, below.Add);
            below.Flush();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Report(mapping, DiagnosticCodes.ReadFailed, exception.Message, null);
            return;
        }

        if (below.IsEmpty)
            Report(mapping, DiagnosticCodes.MatchesNothing, $"{mapping.Source} matches no file", "correct the source, or remove the mapping");
    }

    private void Add(PairRun run)
    {
        var selected = Enumerable.Range(0, Selected.AreAll ? 0 : run.Count).Count(index => Selected.Contain(run.DestinationOf(index)));
        run.IsCovered = Selected.AreAll || selected == run.Count;
        if (selected == 0 || run.IsCovered)
        {
            AddParts([run]);
            return;
        }

        PairRun[] parts = [.. Enumerable.Range(0, run.Count).Select(run.Alone)];
        foreach (var part in parts)
            part.IsCovered = Selected.Contain(part.DestinationOf(0));
        AddParts(parts);
    }

    private void AddParts(PairRun[] runs)
    {
        _runs.AddRange(runs);
        foreach (var run in runs.Where(run => run.IsCovered))
            found(run);
    }

    // Both parts were judged on their own; together they can only be too long.
    private void RefuseLength(Mapping mapping, int index, string destination)
    {
        if (PathRules.RefuseLength(destination) is { } reason)
            problems.Add(new(DiagnosticCodes.InvalidPath, $"destination {Quoted.Of(destination)} is not allowed: {reason}") { Location = mapping.DestinationLocations[index] });
    }

    private string? FindFolder(string folder, out string reason) =>
        LinkResolver.Resolve(files, folder, out reason) is { } real && (real.Length == 0 || files.GetStatus(real).Kind == FileKind.Folder) ? real : null;

    private void ReportName(Mapping mapping, string path) =>
        Report(mapping, DiagnosticCodes.InvalidPath, $"{path} has a name that not every system can hold", "rename it, or leave it out with \"exclude\"");

    private void Report(Mapping mapping, string code, string message, string? fix) =>
        problems.Add(new(code, message) { Location = mapping.SourceLocation, Fix = fix });

    /// <summary>Collects the files that a folder or glob takes, folder by folder.</summary>
    private sealed class FilesOfMapping(PairExpander expander, Mapping mapping, string fixedPart)
    {
        private readonly PairNames.Builder _names = new();
        private readonly string[] _destinations = new string[mapping.Destinations.Count];
        private string _prefix = "";
        private string _source = "";
        private string _last = "";
        private bool _areFiles;

        public bool IsEmpty { get; private set; } = true;

        /// <summary>Adds a file by the folder that it lies in, with a slash at its end, its name, and whether it was listed as a regular file.</summary>
        public void Add(string prefix, string name, bool isFile)
        {
            if (IsEmpty || (!ReferenceEquals(prefix, _prefix) && prefix != _prefix))
                Enter(prefix);
            else if (_names.Count == PairRun.Most || isFile != _areFiles || string.CompareOrdinal(_last, name) > 0)
                Flush();
            (IsEmpty, _areFiles, _last) = (false, isFile, name);
            _names.Add(name);
            for (var i = 0; i < _destinations.Length; i++)
            {
                if (PathRules.MayBeTooLong(_destinations[i].Length + 1 + name.Length))
                    expander.RefuseLength(mapping, i, FolderWalk.Join(_destinations[i], name));
            }
        }

        private void Enter(string prefix)
        {
            Flush();
            _prefix = prefix;
            _source = prefix.TrimEnd('/');
            for (var i = 0; i < _destinations.Length; i++)
                _destinations[i] = string.Concat(mapping.Destinations[i], prefix.AsSpan(fixedPart.Length)).TrimEnd('/');
        }

        public void Flush()
        {
            if (_names.Count == 0)
                return;
            var names = _names.Take();
            for (var i = 0; i < _destinations.Length; i++)
                expander.Add(new(mapping, i, _source, _destinations[i], names, names) { AreListedFiles = _areFiles });
        }
    }
}
