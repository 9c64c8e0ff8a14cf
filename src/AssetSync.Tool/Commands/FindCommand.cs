using System.CommandLine;

namespace AssetSync.Tool.Commands;

internal sealed class FindCommand : ToolCommand
{
    // Each is a separate edit of the file, and nobody reads more.
    private const int MostAdded = 1000;

    private readonly Argument<string[]> _paths = new("PATH")
    {
        Arity = ArgumentArity.ZeroOrMore,
        Description = "A file or a folder: only copies there, and copies of what is there. Default: the root.",
    };

    private readonly Option<bool> _add = new("--add")
    {
        Description = "Add mappings for the copies to the mapping file; with a PATH also for unlikely ones.",
    };

    private readonly Option<bool> _near = new("--near")
    {
        Description = "Also find files that are nearly equal, and count the lines that differ.",
    };

    private readonly Option<bool> _dryRun = DryRunOption.Create();

    public FindCommand()
        : base("find", "Find copies that have no mapping.")
    {
        Arguments.Add(_paths);
        Options.Add(_near);
        Options.Add(_add);
        Options.Add(_dryRun);
    }

    public override IReadOnlyList<string> Remarks =>
    [
        "In a git repository it compares what is staged, elsewhere the files on disk. Equal files that are usual, such as fixtures, snapshots and licences, come last, and --add maps them only with a PATH. The exit code is 0 whether it finds something or not.",
        "Which folder is the source is a guess, printed with its reason. If it is wrong, swap source and destination in the mapping file.",
    ];

    public override IReadOnlyList<Example> Examples =>
    [
        new("asset-sync find", "pairs of folders, the likeliest first"),
        new("asset-sync find --near", "copies that have drifted as well"),
        new("asset-sync find --add", "maps them; sync then writes the lock file"),
        new("asset-sync find .claude --add --dry-run", "what it would map below one folder"),
        new("asset-sync find --format json", "every copy, for programs"),
    ];

    public override Answer Run(Invocation invocation)
    {
        var root = invocation.OpenRoot();
        var paths = CopyPaths.Get(invocation, _paths);
        var search = new Search(root, paths, invocation.Cancellation) { WithNear = invocation.Get(_near) };
        var found = search.Run();
        return invocation.Get(_add) ? Add(invocation, root, [.. found.Where(pair => pair.IsLikely || paths.Count > 0)]) : Show(invocation, root, found, paths.Count > 0, search.PassedOver);
    }

    private Answer Show(Invocation invocation, AssetRoot root, IReadOnlyList<MirroredFolders> found, bool isWhole, int passedOver)
    {
        var summary = MirrorTable.Summarize(found, passedOver);
        return new()
        {
            Command = Name,
            Root = root.Path,
            MappingFile = root.MappingFilePath,
            Found = found,
            Destinations = [.. found.SelectMany(pair => pair.Mirrors).SelectMany(mirror => mirror.Files).Where(file => RelativePath.TryParse(file.Destination.Path, out _, out _)).Select(file => RelativePath.Parse(file.Destination.Path))],
            Text = MirrorTable.Draw(found, isWhole, invocation.Settings.Verbose),
            Summary = found.Any(pair => pair.IsLikely) ? $"{summary}\nNext: {invocation.Places.CommandLine("find --add")}" : summary,
        };
    }

    private Answer Add(Invocation invocation, AssetRoot root, IReadOnlyList<MirroredFolders> found)
    {
        var isDryRun = invocation.Get(_dryRun);
        NewMapping[] mappings = [.. found.SelectMany(pair => pair.Mirrors).Select(mirror => mirror.ToMapping())];
        var (added, problems) = root.AddMappings([.. mappings.Take(MostAdded)], isDryRun, invocation.Cancellation);
        MappingEdit[] edits = [.. added.SelectMany(mapping => mapping.Destinations, (mapping, destination) => new MappingEdit("add", mapping.Source, destination))];
        return EditAnswer.Create(this, root, edits, isDryRun) with
        {
            Problems = problems,
            ExitCode = ExitCodes.Highest(problems),
            Summary = edits.Length == 0 ? "No copies without a mapping"
                : isDryRun ? "dry run: nothing was written"
                : mappings.Length > MostAdded ? $"{mappings.Length - MostAdded} more mappings are left; name a PATH\nNext: {invocation.Places.Commands.Sync}"
                : $"Next: {invocation.Places.Commands.Sync}",
        };
    }
}
