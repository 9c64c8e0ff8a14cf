namespace AssetSync.Tests.Safety;

/// <summary>Waiting for another process that writes below the root can be cancelled; reading never waits.</summary>
public class WaitingTests
{
    [RequiresFact(Needs.LinuxFiles)]
    public void Whatever_waits_for_another_writer_ends_when_it_is_cancelled_and_has_written_nothing()
    {
        using var folder = new ScratchFolder();
        StandardTree.Create(folder);
        folder.Write("table.md", "<!-- assets:begin -->\n<!-- assets:end -->\n");
        var before = folder.Snapshot();
        var root = AssetRoot.Open(folder.Path);
        var empty = AssetRoot.Open(folder.Path, new() { MappingFile = "other.json" });
        using var files = FilesBelow.Open(folder.Path);
        using var other = files.LockRoot(CancellationToken.None);
        var cancelled = new CancellationToken(canceled: true);

        foreach (var act in new Action[]
        {
            () => root.Sync(cancellationToken: cancelled),
            () => root.Adopt([RelativePath.Parse("CLAUDE.md")], cancellationToken: cancelled),
            () => root.RewriteMappingFile(_ => [], dryRun: false, cancelled),
            () => root.WriteTable(RelativePath.Parse("table.md"), cancellationToken: cancelled),
            () => empty.RewriteMappingFile(_ => [], dryRun: false, cancelled),
        })
        {
            Should.Throw<OperationCanceledException>(act);
        }

        folder.Snapshot().ShouldBe(before);
    }

    [RequiresFact(Needs.LinuxFiles)]
    public void Whatever_only_reads_does_not_wait()
    {
        using var folder = new ScratchFolder();
        StandardTree.Create(folder);
        var root = AssetRoot.Open(folder.Path);
        using var files = FilesBelow.Open(folder.Path);
        using var other = files.LockRoot(CancellationToken.None);

        root.Verify().Findings.ShouldNotBeEmpty();
        root.List().ShouldNotBeEmpty();
        root.Sync(new() { DryRun = true }).Changes.ShouldNotBeEmpty();
        root.RewriteMappingFile(_ => [], dryRun: true, CancellationToken.None);
    }
}
