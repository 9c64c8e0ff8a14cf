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

    public AdoptCommand()
        : base("adopt", "Takes the edits of copies into their sources: the other direction of sync.")
    {
        Arguments.Add(_paths);
        Options.Add(_dryRun);
    }

    public override IReadOnlyList<string> Remarks =>
    [
        "For the case that somebody edited the copy and the edit is right. Other copies of the same source are brought up to date as well.",
    ];

    public override IReadOnlyList<Example> Examples =>
    [
        new("asset-sync adopt CLAUDE.md", "its edit goes into AGENTS.md and from there into GEMINI.md"),
        new("asset-sync adopt src/Core/EmbeddedAssets/ --dry-run", "which edits there are below a folder"),
    ];

    public override Answer Run(Invocation invocation)
    {
        var root = invocation.OpenRoot();
        var paths = new List<RelativePath>();
        var problems = new List<Problem>();
        foreach (var argument in invocation.Get(_paths))
        {
            if (RelativePath.TryParse(invocation.Places.FromRoot(argument).TrimEnd('/'), out var path, out var reason))
                paths.Add(path);
            else
                problems.Add(new Problem(DiagnosticCodes.InvalidPath, $"'{argument}': {reason}"));
        }

        if (problems.Count > 0)
            throw new AssetSyncException(ExitCode.BadInput, problems);
        return SyncAnswer.Create(this, invocation, root, root.Adopt(paths, invocation.Get(_dryRun), invocation.Cancellation));
    }
}
