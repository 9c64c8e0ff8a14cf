using System.CommandLine;

namespace AssetSync.Tool.Commands;

internal sealed class SyncCommand : ToolCommand
{
    private readonly Argument<string[]> _paths = CopyPaths.CreateArgument();

    private readonly Option<bool> _dryRun = DryRunOption.Create();

    private readonly Option<bool> _overwrite = new("--overwrite")
    {
        Description = "Discard edits of copies, and take over files that sync never wrote: of the copies named, or of all.",
    };

    private readonly Option<bool> _diff = DiffOption.Create();

    private readonly Option<bool> _noPager = DiffOption.CreateNoPager();

    private readonly Option<string[]> _table = TableOption.Create("Also update the table of mappings in FILE; it is between the comments assets:begin and assets:end.");

    public SyncCommand()
        : base("sync", "Update the copies that differ from their sources.")
    {
        Arguments.Add(_paths);
        Options.Add(_dryRun);
        Options.Add(_overwrite);
        Options.Add(_diff);
        Options.Add(_noPager);
        Options.Add(_table);
    }

    public override IReadOnlyList<string> Remarks =>
    [
        "Every mapping is checked before the first write. Copies are replaced in one step, with their source's time and permissions. A copy whose mapping is gone is removed when nobody edited it. An edited copy is refused: adopt takes the edit into the source, --overwrite discards it.",
    ];

    public override IReadOnlyList<Example> Examples =>
    [
        new("asset-sync sync --dry-run", "the exact plan; nothing is touched"),
        new("asset-sync sync", "after editing a source, adding or removing a mapping"),
        new("asset-sync sync --dry-run --diff", "the plan with its content"),
        new("asset-sync sync --overwrite src/Core/README.md", "discard the edits of one copy"),
        new("asset-sync sync --overwrite", "discard the edits of all copies"),
    ];

    public override Answer Run(Invocation invocation)
    {
        var root = invocation.OpenRoot();
        CopyPaths.NoteOthers(invocation, root);
        var options = new SyncOptions
        {
            DryRun = invocation.Get(_dryRun),
            Overwrite = invocation.Get(_overwrite),
            Paths = CopyPaths.Get(invocation, _paths),
            AllowsNoCopies = invocation.Settings.Project is not null,
            Progress = invocation.Progress,
        };
        var diffs = Diffs.None;
        if (invocation.Get(_diff))
        {
            diffs = invocation.Own(Diffs.Open(root, root.Sync(options with { DryRun = true }, invocation.Cancellation).Verdict.Findings, Subject.WorkTree));
            if (!options.DryRun)
                diffs = diffs.Keep(); // Afterwards there is nothing left to compare.
        }

        // A file with a table may itself be a source.
        var tables = TableOption.Read(invocation, _table).Where(file => root.WriteTable(file, options.DryRun, invocation.Cancellation)).ToArray();
        return SyncAnswer.Create(this, invocation, root, root.Sync(options, invocation.Cancellation)) with
        {
            Diffs = diffs,
            IsPaged = !invocation.Get(_noPager),
            Text = tables.Length == 0 ? null : new(palette => string.Concat(tables.Select(file => $"{palette.Good("update")}  {file}  (the table of mappings)\n"))),
        };
    }
}
