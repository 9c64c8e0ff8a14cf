using System.CommandLine;

namespace AssetSync.Tool.Commands;

internal sealed class RemoveCommand : ToolCommand
{
    private readonly Argument<string> _path = new("PATH")
    {
        Description = "A destination, or a source (with all its destinations), as written in the mapping file.",
    };

    private readonly Option<bool> _dryRun = DryRunOption.Create();

    public RemoveCommand()
        : base("remove", "Remove a mapping from the mapping file; the next sync deletes its copies.")
    {
        Arguments.Add(_path);
        Options.Add(_dryRun);
    }

    public override IReadOnlyList<string> Remarks =>
    [
        "The mapping file keeps its comments and layout. Copies are not touched: a copy that sync wrote becomes an orphan, which verify reports and the next sync deletes unless it was edited. A copy that sync never wrote stays.",
    ];

    public override IReadOnlyList<Example> Examples =>
    [
        new("asset-sync remove GEMINI.md", "one copy less"),
        new("asset-sync remove docs/old.md --dry-run", "what would be removed with a source"),
    ];

    public override Answer Run(Invocation invocation)
    {
        var root = invocation.OpenRoot();
        var isDryRun = invocation.Get(_dryRun);
        var removal = root.RemoveMapping(invocation.Places.FromRoot(invocation.Get(_path)), isDryRun, invocation.Cancellation);
        return EditAnswer.Create(this, root, removal.Edits, isDryRun) with
        {
            Summary = $"{Sentence(removal.Orphans)}\n{(isDryRun ? "dry run: nothing was written" : $"Next: {invocation.Places.Commands.Sync}")}",
        };
    }

    private static string Sentence(IReadOnlyList<RelativePath>? orphans) => orphans switch
    {
        null => "The next sync deletes the copies that sync wrote, unless they were edited.",
        [] => "The next sync deletes nothing: sync wrote no copy of it.",
        [_] => "The next sync deletes the copy, unless it was edited.",
        _ => $"The next sync deletes {Summaries.Copies(orphans.Count)}, unless they were edited.",
    };
}
