using System.CommandLine;

namespace AssetSync.Tool.Commands;

internal sealed class VerifyCommand : ToolCommand
{
    private readonly Argument<string[]> _paths = CopyPaths.CreateArgument();

    private readonly Option<bool> _staged = new("--staged")
    {
        Description = "Verify what is staged in git's index, the next commit, instead of the files on disk.",
    };

    private readonly Option<string> _ref = new("--ref")
    {
        HelpName = "REV",
        Description = "Verify a commit, branch or tag instead of the files on disk.",
    };

    private readonly Option<bool> _diff = DiffOption.Create();

    private readonly Option<bool> _noPager = DiffOption.CreateNoPager();

    private readonly Option<bool> _allowUntracked = new("--allow-untracked")
    {
        Description = "Accept copies that git ignores or does not track.",
    };

    private readonly Option<string[]> _table = TableOption.Create("Also fail if the table of mappings in FILE is out of date; sync --table updates it.");

    public VerifyCommand()
        : base("verify", "List the copies that are out of sync, and fail if there are any.")
    {
        Arguments.Add(_paths);
        Options.Add(_staged);
        Options.Add(_ref);
        Options.Add(_diff);
        Options.Add(_noPager);
        Options.Add(_allowUntracked);
        Options.Add(_table);
    }

    public override IReadOnlyList<string> Remarks =>
    [
        "Use it in hooks and CI: it exits 1 when a copy is out of sync, and writes nothing. It compares bytes, never times, and ends with the commands that fix what it found.",
    ];

    public override IReadOnlyList<Example> Examples =>
    [
        new("asset-sync verify", "in CI, after the checkout"),
        new("asset-sync verify src/Core", "only the copies below a folder"),
        new("asset-sync verify --staged", "in a pre-commit hook"),
        new("asset-sync verify --ref origin/main", "is the main branch in sync?"),
        new("asset-sync verify --diff", "what differs, as unified diffs"),
        new("asset-sync verify --report sarif=asset-sync.sarif", "text for people, SARIF for code scanning"),
    ];

    public override Answer Run(Invocation invocation)
    {
        var root = invocation.OpenRoot();
        CopyPaths.NoteOthers(invocation, root);
        var subject = Subject(invocation);
        var verdict = root.Verify(new VerifyOptions
        {
            AllowUntracked = invocation.Get(_allowUntracked),
            Paths = CopyPaths.Get(invocation, _paths),
            AllowsNoCopies = invocation.Settings.Project is not null,
            Subject = subject,
            Progress = invocation.Progress,
        });
        var tables = TableOption.Read(invocation, _table).Select(root.VerifyTable).OfType<Problem>().ToArray();
        return new Answer
        {
            Command = Name,
            Root = root.Path,
            MappingFile = invocation.Places.MappingFile,
            ExitCode = tables.Length > 0 && verdict.ExitCode == ExitCode.Success ? ExitCode.Drift : verdict.ExitCode,
            Destinations = verdict.Destinations,
            Findings = verdict.Findings,
            Problems = [.. verdict.Problems, .. tables],
            Diffs = invocation.Get(_diff) ? invocation.Own(Diffs.Open(root, verdict.Findings, subject)) : Diffs.None,
            IsPaged = !invocation.Get(_noPager),
            Summary = Summaries.OfFindings(verdict.Findings, verdict.Destinations.Count, verdict.Problems.Count),
        };
    }

    private Subject Subject(Invocation invocation) =>
        (invocation.Get(_staged), invocation.Get(_ref)) switch
        {
            (true, not null) => throw CommandLineProblems.Exception("--staged and --ref exclude each other"),
            (true, null) => AssetSync.Subject.Staged,
            (false, { } revision) => AssetSync.Subject.OfRevision(revision),
            _ => AssetSync.Subject.WorkTree,
        };
}
