using AssetSync.Tests.Files;

namespace AssetSync.Tests.Safety;

/// <summary>Stops sync at each of the calls that the library makes; tests/AssetSync.Faults does so at each call of the process.</summary>
public class KilledAnywhereTests
{
    [RequiresFact(Needs.Unix)]
    public void A_sync_that_is_killed_at_any_call_leaves_every_destination_old_or_new_and_the_next_one_fixes_it() =>
        KillAtEveryCall(FilesBelow.Open, step: 1).ShouldBeGreaterThan(150);

    [RequiresFact(Needs.Unix)]
    public void A_sync_through_portable_files_that_is_killed_at_any_call_leaves_every_destination_old_or_new_and_the_next_one_fixes_it() =>
        KillAtEveryCall(FilesBelow.OpenPortable, Exhaustive.Choose(5, 1)).ShouldBeGreaterThan(150);

    [RequiresFact(Needs.Unix)]
    public void An_adoption_that_is_killed_at_any_call_loses_no_edit_and_the_next_one_ends_it()
    {
        var point = 1;
        for (; ; point += Exhaustive.Choose(3, 1))
        {
            using var folder = new ScratchFolder();
            folder.Map("s/a.md -> c/a.md, d/a.md", """s/b.md -> c/b.md + "header": "H" """, """t/ -> x/ + "exact": true""");
            foreach (var source in new[] { "s/a.md", "s/b.md", "t/c.md" })
                folder.Write(source, "old\n");
            folder.OpenRoot().Sync().ExitCode.ShouldBe(ExitCode.Success);
            folder.Write("c/a.md", "edit of a\n");
            folder.Write("c/b.md", "H\nedit of b\n");
            folder.Write("t/c.md", "its source, too\n");
            folder.Write("x/c.md", "edit of c\n");
            folder.Write("x/added.md", "added\n");
            var calls = 0;
            var watched = WatchedFiles.Over(FilesBelow.Open, (_, _) =>
            {
                if (Interlocked.Increment(ref calls) >= point)
                    throw new KilledException();
            });
            var wasKilled = false;
            try
            {
                folder.OpenRoot(watched).Adopt([], new() { Overwrite = true }).ExitCode.ShouldBe(ExitCode.Success);
            }
            catch (KilledException)
            {
                wasKilled = true;
                (folder.Read("c/a.md"), folder.Read("c/b.md"), folder.Read("x/c.md"), folder.Read("x/added.md")).ShouldBe(("edit of a\n", "H\nedit of b\n", "edit of c\n", "added\n"));
                folder.Read("s/a.md").ShouldBeOneOf("old\n", "edit of a\n");
                folder.Read("s/b.md").ShouldBeOneOf("old\n", "edit of b\n");
                folder.Read("t/c.md").ShouldBeOneOf("its source, too\n", "edit of c\n");
                folder.OpenRoot().Adopt([], new() { Overwrite = true }).ExitCode.ShouldBe(ExitCode.Success, $"after point {point}");
            }

            // The other copies of a source that was written already are stale.
            folder.OpenRoot().Sync().ExitCode.ShouldBe(ExitCode.Success, $"after point {point}");
            (folder.Read("s/a.md"), folder.Read("s/b.md"), folder.Read("t/c.md"), folder.Read("t/added.md"), folder.Read("d/a.md")).ShouldBe(("edit of a\n", "edit of b\n", "edit of c\n", "added\n", "edit of a\n"));
            if (!wasKilled)
                break;
        }

        Exhaustive.Report("calls at which adopt was stopped", point - 1);
        point.ShouldBeGreaterThan(100);
    }

    private static int KillAtEveryCall(Func<string, IFiles> open, int step)
    {
        for (var point = 1; ; point += step)
        {
            using var folder = new ScratchFolder();
            var check = new FaultCheck(folder);
            var calls = 0;
            var watched = WatchedFiles.Over(open, (_, _) =>
            {
                if (Interlocked.Increment(ref calls) >= point)
                    throw new KilledException();
            });
            try
            {
                folder.OpenRoot(watched).Sync().ExitCode.ShouldBe(ExitCode.Success);
                check.AfterSync();
                Exhaustive.Report("calls at which sync was stopped", (point - 1) / step);
                return point - 1;
            }
            catch (KilledException)
            {
                check.AfterKill();
            }

            var root = folder.OpenRoot(open);
            root.Sync().ExitCode.ShouldBe(ExitCode.Success, $"after point {point}");
            root.Verify().IsInSync.ShouldBeTrue($"after point {point}");
            check.AfterSync();
        }
    }
}
