using System.CommandLine;

namespace AssetSync.Tool.Commands;

internal sealed class AddCommand : ToolCommand
{
    private readonly Argument<string> _source = new("SOURCE")
    {
        Description = "A file, a folder with a slash at its end, or a glob in quotes.",
    };

    private readonly Argument<string[]> _destinations = new("DESTINATION")
    {
        Arity = ArgumentArity.OneOrMore,
        Description = "A copy, or a folder with a slash at its end.",
    };

    private readonly Option<string> _purpose = new("--purpose")
    {
        HelpName = "TEXT",
        Description = "Say what the copy is for; the table of mappings shows it.",
    };

    private readonly FolderOptions _folder = new();

    private readonly ContentOptions _content = new();

    private readonly Option<bool> _dryRun = DryRunOption.Create();

    public AddCommand()
        : base("add", "Add a mapping to the mapping file; sync then writes the copies.")
    {
        Arguments.Add(_source);
        Arguments.Add(_destinations);
        Options.Add(_purpose);
        foreach (var option in _folder.All.Concat(_content.All))
            Options.Add(option);
        Options.Add(_dryRun);
    }

    public override IReadOnlyList<string> Remarks =>
    [
        "The mapping file keeps its comments and layout; it is created if there is none. Copies are not touched: sync writes them.",
    ];

    public override IReadOnlyList<Example> Examples =>
    [
        new("asset-sync add LICENSE packages/js/LICENSE packages/py/LICENSE", "one source, two copies"),
        new("asset-sync add docs/guide.md src/Core/EmbeddedAssets/docs/ --purpose \"Offline guide\"", "a copy in a folder"),
        new("asset-sync add README.md src/Core/README.md --header --replace \"](docs/=](https://example.org/docs/\"", "a copy that says where it comes from, with other links"),
        new("asset-sync add .agents/skills/ .claude/skills/ --exact --keep \"**/*.meta\"", "a folder that holds nothing but copies"),
        new("asset-sync add \"schemas/**/*.json\" packages/js/schemas/", "each file keeps its path below schemas/"),
    ];

    public override Answer Run(Invocation invocation)
    {
        var root = invocation.OpenRoot();
        var source = invocation.Places.FromRoot(invocation.Get(_source));
        string[] destinations = [.. invocation.Get(_destinations).Select(invocation.Places.FromRoot)];
        var isDryRun = invocation.Get(_dryRun);
        var mapping = _folder.AddTo(new(source, destinations, invocation.Get(_purpose)), invocation);
        root.AddMapping(_content.AddTo(mapping, invocation), isDryRun, invocation.Cancellation);

        var edits = destinations.Select(destination => new MappingEdit("add", source, destination)).ToArray();
        return EditAnswer.Create(this, root, edits, isDryRun) with
        {
            Summary = isDryRun ? "dry run: nothing was written" : $"Next: {invocation.Places.Commands.Sync}",
        };
    }
}
