using System.CommandLine;

namespace AssetSync.Tool.Commands;

internal sealed class InitCommand : ToolCommand
{
    private readonly Option<bool> _agents = new("--agents")
    {
        Description = $"Map the files that coding assistants read ({AgentFiles.Names}) from the one that is there; a mapping file that exists is added to.",
    };

    private readonly Option<bool> _dryRun = DryRunOption.Create();

    public InitCommand()
        : base("init", "Creates a mapping file without mappings in the root.")
    {
        Options.Add(_agents);
        Options.Add(_dryRun);
    }

    public override IReadOnlyList<string> Remarks =>
    [
        "Unlike the other commands it does not look for a mapping file upward: the root is the working directory unless --root names another. A mapping file that exists is left alone.",
    ];

    public override IReadOnlyList<Example> Examples =>
    [
        new("asset-sync init", "here; then: asset-sync add SOURCE DESTINATION"),
        new("asset-sync init --agents", "CLAUDE.md, GEMINI.md and others as copies of AGENTS.md"),
    ];

    public override Answer Run(Invocation invocation)
    {
        var places = Places.Here(invocation.Settings.Root, invocation.Settings.Mappings, Environment.CurrentDirectory);
        var isDryRun = invocation.Get(_dryRun);
        if (invocation.Get(_agents))
            return MapAgents(invocation, places, isDryRun);
        var root = AssetRoot.Open(places.Root, new AssetRootOptions { MappingFile = places.MappingFile, Commands = places.Commands });
        root.CreateMappingFile(MappingFileEditor.Template, places.Commands.Program, isDryRun, invocation.Cancellation);
        return Answer(root, isDryRun) with
        {
            Text = $"{places.MappingFile}: {(isDryRun ? "to create" : "created")}\n",
            Summary = $"Next: {ToolName.Current} add SOURCE DESTINATION",
        };
    }

    private Answer MapAgents(Invocation invocation, Places places, bool isDryRun)
    {
        var root = AssetRoot.Open(places.Root, new AssetRootOptions { MappingFile = places.MappingFile, Commands = places.Commands });
        using var files = FilesBelow.Open(root.Path);
        var mapped = File.Exists(Path.Combine(root.Path, places.MappingFile)) ? root.ReadMappings().Mappings : [];
        var source = AgentFiles.FindSource(files, mapped)
            ?? throw new AssetSyncException(ExitCode.BadInput, [new Problem(DiagnosticCodes.CannotEditMappings, $"none of {AgentFiles.Names} is there") { Fix = "write AGENTS.md first" }]);
        var destinations = AgentFiles.DestinationsOf(files, source, mapped);
        if (destinations.Length == 0)
            return Answer(root, isDryRun) with { Text = $"{places.MappingFile}: nothing to add\n" };

        root.AddMapping(new(source, destinations, mapped.Any(mapping => mapping.Source == source) ? null : "What coding assistants read"), isDryRun, invocation.Cancellation);
        var different = AgentFiles.WithOtherText(files, source, destinations);
        return Answer(root, isDryRun) with
        {
            Edits = [.. destinations.Select(destination => new MappingEdit("add", source, destination))],
            Summary = isDryRun ? "dry run: nothing was written"
                : different.Length == 0 ? $"Next: {places.Commands.Sync}"
                : $"Next: move what only {string.Join(" and ", different)} says into {source}, then {places.Commands.Overwrite}",
        };
    }

    private Answer Answer(AssetRoot root, bool isDryRun) => new()
    {
        Command = Name,
        Root = root.Path,
        MappingFile = root.MappingFilePath,
        IsDryRun = isDryRun,
    };
}
