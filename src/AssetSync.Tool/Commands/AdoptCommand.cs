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
        "Use it when someone edited a copy and the edit should be kept. Other copies of the same source are brought up to date as well. A copy that is merely stale is skipped. Where source and copy were both edited, or sync never wrote the copy, adopt refuses: --overwrite discards what the source holds.",
    ];

    public override IReadOnlyList<Example> Examples =>
    [
        new("asset-sync adopt CLAUDE.md", "its edit goes into AGENTS.md and from there into GEMINI.md"),
        new("asset-sync adopt src/Core/EmbeddedAssets/ --dry-run", "which edits there are below a folder"),
        new("asset-sync adopt --overwrite CLAUDE.md", "the copy is right, whatever AGENTS.md holds"),
    ];

    public override Answer Run(Invocation invocation)
    {
        var root = invocation.OpenRoot();
        var paths = CopyPaths.Get(invocation, _paths);
        return SyncAnswer.Create(this, invocation, root, root.Adopt(paths, new AdoptOptions { DryRun = invocation.Get(_dryRun), Overwrite = invocation.Get(_overwrite) }, invocation.Cancellation));
    }
}
