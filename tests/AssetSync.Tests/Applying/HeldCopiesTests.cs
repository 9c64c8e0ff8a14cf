using AssetSync.Tests.Files;

namespace AssetSync.Tests.Applying;

/// <summary>On Windows nobody replaces a file that another program holds: virus scanners and editors do, for a moment.</summary>
public class HeldCopiesTests
{
    [RequiresFact(Needs.Windows)]
    public void A_copy_that_is_held_for_a_moment_is_replaced()
    {
        using var folder = Stale();
        var held = Hold(folder);
        using var release = new Timer(_ => held.Dispose());

        folder.OpenRoot(WatchedFiles.Over(FilesBelow.Open, (call, path) =>
        {
            if (call == FileCall.Rename && path == "out/a.md")
                release.Change(TimeSpan.FromMilliseconds(150), Timeout.InfiniteTimeSpan);
        })).Sync().ExitCode.ShouldBe(ExitCode.Success);

        folder.Read("out/a.md").ShouldBe("two");
    }

    [RequiresFact(Needs.Windows)]
    public void A_copy_that_stays_held_is_named_and_the_others_are_replaced()
    {
        using var folder = Stale();
        using (Hold(folder))
        {
            var result = folder.OpenRoot().Sync();

            result.ExitCode.ShouldBe(ExitCode.IoFailure);
            result.Problems.ShouldHaveSingleItem().Message.ShouldContain("cannot replace out/a.md: another program holds it");
        }

        folder.Read("out/a.md").ShouldBe("one");
        folder.Read("out/b.md").ShouldBe("two");
    }

    // Others may read it: it is replacing that fails.
    private static FileStream Hold(ScratchFolder folder) => new(folder["out/a.md"], FileMode.Open, FileAccess.Read, FileShare.Read);

    private static ScratchFolder Stale()
    {
        var folder = new ScratchFolder();
        folder.Write("docs/a.md", "one");
        folder.Write("docs/b.md", "one");
        folder.Map("docs/ -> out/");
        folder.OpenRoot().Sync().ExitCode.ShouldBe(ExitCode.Success);
        folder.Write("docs/a.md", "two");
        folder.Write("docs/b.md", "two");
        return folder;
    }
}
