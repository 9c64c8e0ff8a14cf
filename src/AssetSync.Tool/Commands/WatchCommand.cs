using System.Globalization;
using AssetSync.Tool.Watching;

namespace AssetSync.Tool.Commands;

internal sealed class WatchCommand() : ToolCommand("watch", "Sync whenever a source or the mapping file changes, until Ctrl-C.")
{
    private HashSet<string> _standing = [];
    private bool _isFirst = true;

    public override IReadOnlyList<string> Remarks =>
    [
        "For local use while you write. Each time it does what sync does, and prints the same with the time. An edited copy is refused, not overwritten, and reported once. Ctrl-C stops it; the exit code is 130.",
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
        Say(invocation, "watching; press Ctrl-C to stop\n");
        while (true)
        {
            // Watch first, then sync, so that changes in between are seen. A change of the mapping file changes what is watched.
            using var watch = new SourceWatch(root.Path, WatchedFolders.Find(root));
            Sync(invocation, root);
            watch.Wait(invocation.Cancellation);
        }
    }

    private void Sync(Invocation invocation, AssetRoot root)
    {
        var answer = TrySync(invocation, root);
        var standing = _standing;
        _standing = [.. answer.Findings.Select(NameOf), .. answer.Problems.Select(NameOf)];
        // What stays wrong is printed once, not again for every other change; so is that nothing is wrong any more.
        var isFixed = standing.Count > 0 && _standing.Count == 0;
        answer = answer with
        {
            Findings = [.. answer.Findings.Where(finding => !standing.Contains(NameOf(finding)))],
            Refused = [.. answer.Refused.Where(finding => !standing.Contains(NameOf(finding)))],
            Problems = [.. answer.Problems.Where(problem => !standing.Contains(NameOf(problem)))],
        };
        if (answer.Changes.Count == 0 && answer.Findings.Count == 0 && answer.Problems.Count == 0 && !isFixed)
            return;
        Publisher.Publish(answer with { Text = invocation.Settings.Quiet ? null : Heading() }, invocation);
    }

    /// <summary>Each round begins with an empty line and its time.</summary>
    private ColoredText Heading()
    {
        var (gap, time) = (_isFirst ? "" : "\n", DateTime.Now.ToString("HH:mm:ss", CultureInfo.InvariantCulture));
        _isFirst = false;
        return new(palette => $"{gap}{palette.Strong(time)}\n");
    }

    private static string NameOf(Finding finding) => $"{finding.Drift} {finding.Destination.Value}";

    private static string NameOf(Problem problem) => $"{problem}";

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
