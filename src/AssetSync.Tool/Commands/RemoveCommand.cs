using System.CommandLine;

namespace AssetSync.Tool.Commands;

internal sealed class RemoveCommand : ToolCommand
{
    private readonly Argument<string> _path = new("PATH")
    {
        Description = "A destination, or a source with all its destinations, as the mapping file writes it.",
    };

    private readonly Option<bool> _dryRun = DryRunOption.Create();

    public RemoveCommand()
        : base("remove", "Removes a mapping from the mapping file; its copies become orphans.")
    {
        Arguments.Add(_path);
        Options.Add(_dryRun);
    }

    public override IReadOnlyList<string> Remarks =>
    [
        "Comments and layout of the mapping file are kept. No copy is touched: verify reports the orphans, and sync removes those that nobody edited.",
    ];

    public override IReadOnlyList<Example> Examples =>
    [
        new("asset-sync remove GEMINI.md", "one copy less"),
        new("asset-sync remove docs/old.md --dry-run", "what a source would take with it"),
    ];

    public override Answer Run(Invocation invocation)
    {
        var root = invocation.OpenRoot();
        var isDryRun = invocation.Get(_dryRun);
        var edits = root.RemoveMapping(invocation.Places.FromRoot(invocation.Get(_path)), isDryRun, invocation.Cancellation);
        return EditAnswer.Of(this, root, edits, isDryRun) with
        {
            Summary = $"{Summaries.Copies(edits.Count)} without a mapping{(isDryRun ? " then" : "")}; {invocation.Places.Commands.Sync} removes what nobody edited",
        };
    }
}
