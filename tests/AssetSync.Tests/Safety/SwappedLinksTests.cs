using AssetSync.Tests.Files;

namespace AssetSync.Tests.Safety;

/// <summary>Folders that become links while sync is at work: nothing is written, removed or read outside the root.</summary>
public class SwappedLinksTests
{
    // Every call of applying on the path to a file.
    private static readonly FileCall[] Moments =
    [
        FileCall.LockRoot, FileCall.OpenFolder, FileCall.GetStatus, FileCall.Open, FileCall.Read, FileCall.Create, FileCall.Write, FileCall.GetStatusOfOpen, FileCall.SetModeAndTime, FileCall.Rename, FileCall.Delete, FileCall.DeleteFolder,
    ];

    [RequiresFact(Needs.Unix)]
    public void A_folder_that_is_swapped_for_a_link_at_any_moment_leads_no_write_out_of_the_root()
    {
        foreach (var level in new[] { "copies", "copies/deep", "copies/deep/er" })
            SwapAtEveryMoment(level, FilesBelow.Open, Moments);
    }

    [RequiresFact(Needs.Unix)]
    public void A_folder_that_is_swapped_for_a_link_before_any_change_leads_no_write_of_portable_files_out_of_the_root()
    {
        // .NET cannot keep a folder open: it checks just before each change, so a swap in that instant goes unnoticed.
        foreach (var level in new[] { "copies", "copies/deep", "copies/deep/er" })
            SwapAtEveryMoment(level, FilesBelow.OpenPortable, Moments);
    }

    [RequiresFact(Needs.Unix)]
    public void A_folder_of_sources_that_is_swapped_for_a_link_leads_no_read_out_of_the_root()
    {
        foreach (var portable in new[] { false, true })
        {
            using var folder = Tree();
            var swapped = false;
            var result = Root(folder, portable ? FilesBelow.OpenPortable : FilesBelow.Open, (call, path) =>
            {
                if (call != FileCall.OpenFolder || !path.StartsWith("copies", StringComparison.Ordinal) || swapped)
                    return;
                swapped = true;
                Swap(folder, "sources");
            }).Sync();

            result.ExitCode.ShouldBe(ExitCode.IoFailure);
            Directory.EnumerateFiles(folder["copies"], "*", SearchOption.AllDirectories).Select(File.ReadAllText).ShouldAllBe(text => !text.Contains("secret", StringComparison.Ordinal));
        }
    }

    [RequiresFact(Needs.Unix)]
    public void A_source_that_is_swapped_for_a_link_leads_no_read_out_of_the_root()
    {
        using var folder = Tree();
        folder.Write("../outside/secret.txt", "secret");
        var result = Root(folder, FilesBelow.Open, (call, path) =>
        {
            if (call == FileCall.OpenFolder && path == "sources")
                folder.Link("sources/a.txt", "../../outside/secret.txt");
        }).Sync();

        result.ExitCode.ShouldBe(ExitCode.IoFailure);
        folder.Read("copies/deep/er/a.txt").ShouldBe("old");
    }

    [RequiresFact(Needs.Unix)]
    public void A_copy_that_is_swapped_for_a_link_is_not_written_through()
    {
        foreach (var moment in new[] { FileCall.Create, FileCall.Rename })
        {
            using var folder = Tree();
            folder.Write("../outside/mine.txt", "mine");
            Root(folder, FilesBelow.Open, (call, path) =>
            {
                if (call == moment && path.StartsWith("copies/deep/er", StringComparison.Ordinal) && folder.IsPlainFile("copies/deep/er/a.txt"))
                    folder.Link("copies/deep/er/a.txt", "../../../../outside/mine.txt");
            }).Sync();

            folder.Read("../outside/mine.txt").ShouldBe("mine");
        }
    }

    private static void SwapAtEveryMoment(string level, Func<string, IFiles> open, FileCall[] moments)
    {
        var tried = 0;
        foreach (var moment in moments)
        {
            for (var time = 1; ; time++)
            {
                using var folder = Tree();
                folder.Write("../outside/deep/er/a.txt", "old");
                folder.Write("../outside/deep/er/orphan.txt", "orphan");
                folder.Write("../outside/er/a.txt", "old");
                folder.Write("../outside/er/orphan.txt", "orphan");
                folder.Write("../outside/a.txt", "old");
                folder.Write("../outside/orphan.txt", "orphan");
                var before = TreeSnapshot.Of(folder["../outside"]);
                var (calls, isApplying) = (0, false);
                Root(folder, open, (call, path) =>
                {
                    isApplying |= call == FileCall.LockRoot;
                    if (isApplying && call == moment && ++calls == time)
                        Swap(folder, level);
                }).Sync();

                TreeSnapshot.Of(folder["../outside"]).ShouldBe(before, $"{level} swapped at {moment} {time}");
                if (calls < time)
                    break;
                tried++;
            }
        }

        tried.ShouldBeGreaterThan(2);
    }

    // Updates, creates and removes in the deepest folder.
    private static ScratchFolder Tree()
    {
        var folder = new ScratchFolder();
        folder.Write("sources/a.txt", "old");
        folder.Write("sources/orphan.txt", "orphan");
        folder.Map("sources/a.txt -> copies/deep/er/a.txt", "sources/orphan.txt -> copies/deep/er/orphan.txt");
        folder.OpenRoot().Sync().ExitCode.ShouldBe(ExitCode.Success);
        folder.Write("sources/a.txt", "new");
        folder.Write("sources/b.txt", "new, too");
        folder.Map("sources/a.txt -> copies/deep/er/a.txt", "sources/b.txt -> copies/deep/er/b.txt");
        return folder;
    }

    private static void Swap(ScratchFolder folder, string path)
    {
        if (new FileInfo(folder[path]).LinkTarget is not null)
            return;
        if (path == "sources")
        {
            folder.Write("../outside/a.txt", "secret");
            folder.Write("../outside/b.txt", "secret");
        }

        Directory.Move(folder[path], folder["../was"]);
        folder.Link(path, folder["../outside"]);
    }

    private static AssetRoot Root(ScratchFolder folder, Func<string, IFiles> open, Action<FileCall, string> before) =>
        folder.OpenRoot(WatchedFiles.Over(open, before));
}
