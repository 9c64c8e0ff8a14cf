using System.CommandLine;

namespace AssetSync.Tool.Commands;

internal sealed class InitCommand : ToolCommand
{
    private readonly Option<bool> _dryRun = DryRunOption.Create();

    public InitCommand()
        : base("init", "Create an empty mapping file.")
    {
        Options.Add(_dryRun);
    }

    public override IReadOnlyList<string> Remarks =>
    [
        "The root is the working directory unless --root names another; folders above are not searched. An existing mapping file is left alone.",
    ];

    public override IReadOnlyList<Example> Examples =>
    [
        new("asset-sync init", "in the working directory"),
    ];

    public override Answer Run(Invocation invocation)
    {
        var places = Places.Here(invocation.Settings.Root, invocation.Settings.Mappings, Environment.CurrentDirectory);
        var isDryRun = invocation.Get(_dryRun);
        var root = AssetRoot.Open(places.Root, new AssetRootOptions { MappingFile = places.MappingFile, Commands = places.Commands });
        root.CreateMappingFile(MappingFileEditor.Template, places.Commands.Program, isDryRun, invocation.Cancellation);
        return Answer(root, isDryRun) with
        {
            Text = $"{places.MappingFile}: {(isDryRun ? "to create" : "created")}\n",
            Summary = Next(root, places, invocation.Cancellation),
        };
    }

    // The search must not get in the way: it says nothing if git fails, or if there is none and every file would be read.
    private static string Next(AssetRoot root, Places places, CancellationToken cancellationToken)
    {
        try
        {
            if (GitRepository.Find(root.Path) is not null && new Search(root, [], cancellationToken).Run().Where(pair => pair.IsLikely).ToList() is { Count: > 0 } found)
                return $"{Summaries.Copies(found.Sum(pair => pair.Files))} found, such as {found[0].Mirrors[0].Source} -> {found[0].Mirrors[0].Destination}\nNext: {places.CommandLine("find")}";
        }
        catch (Exception exception) when (exception is AssetSyncException or IOException or UnauthorizedAccessException)
        {
        }

        return $"Next: {places.CommandLine("add SOURCE DESTINATION")}";
    }

    private Answer Answer(AssetRoot root, bool isDryRun) => new()
    {
        Command = Name,
        Root = root.Path,
        MappingFile = root.MappingFilePath,
        IsDryRun = isDryRun,
    };
}
