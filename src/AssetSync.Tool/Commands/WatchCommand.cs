using AssetSync.Tool.Watching;

namespace AssetSync.Tool.Commands;

internal sealed class WatchCommand() : ToolCommand("watch", "Syncs, and syncs again whenever a source or the mapping file changes, until Ctrl-C.")
{
    private string _standing = "";

    public override IReadOnlyList<string> Remarks =>
    [
        "For local use while you write. Each time it does what sync does and prints what sync prints: an edited copy is refused and not overwritten. It ends with Ctrl-C and exits 130.",
    ];

    public override IReadOnlyList<Example> Examples =>
    [
        new("asset-sync watch", "in a terminal of its own"),
    ];

    public override Answer Run(Invocation invocation)
    {
        if (invocation.Settings.Format != FormatKind.Text)
            throw CommandLineProblems.Exception("watch runs until interrupted; only --format text is supported");
        var root = invocation.OpenRoot();
        Say(invocation, "watching; Ctrl-C ends\n");
        while (true)
        {
            // First watched, then synced: what changes in between is seen. A change of the mapping file changes what is watched.
            using var watch = new SourceWatch(root.Path, WatchedFolders.Find(root));
            Sync(invocation, root);
            watch.Wait(invocation.Cancellation);
        }
    }

    private void Sync(Invocation invocation, AssetRoot root)
    {
        var answer = TrySync(invocation, root);
        // What stays wrong is said once, and not again for every other file that changes.
        var standing = string.Join('\n', [.. answer.Findings.Select(finding => $"{finding.Drift} {finding.Destination}"), .. answer.Problems.Select(problem => $"{problem}")]);
        if (answer.Changes.Count > 0 || (standing.Length > 0 && standing != _standing))
            Publisher.Publish(answer, invocation);
        _standing = standing;
    }

    private Answer TrySync(Invocation invocation, AssetRoot root)
    {
        try
        {
            return SyncAnswer.Create(this, invocation, root, root.Sync(new SyncOptions(), invocation.Cancellation));
        }
        catch (AssetSyncException exception)
        {
            // A mapping file that is half written, or a source that is being replaced: the next change may fix it.
            return new Answer { Command = Name, Root = root.Path, ExitCode = exception.ExitCode, Problems = exception.Problems };
        }
    }

    private static void Say(Invocation invocation, string text)
    {
        if (!invocation.Settings.Quiet)
            StandardStreams.WriteError($"asset-sync: {text}");
    }
}
