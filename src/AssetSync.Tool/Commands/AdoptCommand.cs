using System.CommandLine;

namespace AssetSync.Tool.Commands;

internal sealed class AdoptCommand : ToolCommand
{
    private readonly Argument<string[]> _paths = new("PATH")
    {
        Arity = ArgumentArity.OneOrMore,
        Description = "An edited copy, or a folder: every edited copy below it.",
    };

    private readonly Option<bool> _dryRun = DryRunOption.Create();

    private readonly Option<bool> _overwrite = new("--overwrite")
    {
        Description = "Overwrite a source that was edited as well, or whose copy sync never wrote; the source's content is discarded.",
    };

    public AdoptCommand()
        : base("adopt", "Take the edits of copies into their sources.")
    {
        Arguments.Add(_paths);
        Options.Add(_dryRun);
        Options.Add(_overwrite);
    }

    public override IReadOnlyList<string> Remarks =>
    [
        "Use it when someone edited a copy and the edit should be kept. Other copies of the same source are updated too. A copy that is only stale is skipped. If source and copy were both edited, or sync never wrote the copy, adopt refuses: --overwrite discards the content of the source.",
    ];

    public override IReadOnlyList<Example> Examples =>
    [
        new("asset-sync adopt src/Core/README.md", "copy its edit into README.md, and from there into the other copies"),
        new("asset-sync adopt src/Core/EmbeddedAssets/ --dry-run", "which edits there are below a folder"),
        new("asset-sync adopt --overwrite src/Core/README.md", "the copy is right: discard the content of README.md"),
    ];

    public override Answer Run(Invocation invocation)
    {
        var root = invocation.OpenRoot();
        var paths = CopyPaths.Get(invocation, _paths);
        return SyncAnswer.Create(this, invocation, root, root.Adopt(paths, new AdoptOptions { DryRun = invocation.Get(_dryRun), Overwrite = invocation.Get(_overwrite) }, invocation.Cancellation));
    }
}
