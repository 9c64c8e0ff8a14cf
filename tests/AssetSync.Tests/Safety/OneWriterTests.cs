using AssetSync.Tests.Files;

namespace AssetSync.Tests.Safety;

/// <summary>Everything goes through one writer: a temporary file, then a rename; the lock file last.</summary>
public class OneWriterTests
{
    [RequiresFact(Needs.Unix)]
    public void Every_file_is_written_as_a_temporary_and_renamed_and_the_lock_file_is_the_last()
    {
        using var folder = new ScratchFolder();
        FaultTree.Create(folder);
        var calls = new List<(FileCall Call, string Path)>();
        AssetRoot.Open(folder.Path, null, WatchedFiles.Over(FilesBelow.Open, (call, path) =>
        {
            lock (calls)
                calls.Add((call, path));
        })).Sync().ExitCode.ShouldBe(ExitCode.Success);

        var journal = StandardTree.LockFile + ".journal";
        calls.Where(call => call.Call == FileCall.Create && call.Path != journal).Select(call => Path.GetFileName(call.Path)).ShouldAllBe(name => Temporaries.IsName(name));
        var renames = calls.Where(call => call.Call == FileCall.Rename).Select(call => call.Path).ToList();
        renames[..^1].ShouldBe(FaultTree.Destinations.Where(destination => destination.New is not null && !destination.Path.EndsWith("same.txt", StringComparison.Ordinal) && !destination.Path.EndsWith("run.sh", StringComparison.Ordinal)).Select(destination => destination.Path), ignoreOrder: true);
        renames[^1].ShouldBe(StandardTree.LockFile);
        calls.FindLastIndex(call => call is { Call: FileCall.Delete } && call.Path == journal).ShouldBe(calls.FindLastIndex(call => call.Call is FileCall.Delete or FileCall.Rename or FileCall.Create));
    }

    [Fact]
    public void A_lock_file_that_would_not_change_is_not_written()
    {
        using var folder = new ScratchFolder();
        folder.Map("a -> b");
        folder.Write("a", "text\n");
        AssetRoot.Open(folder.Path).Sync();
        folder.Remove("b");
        var renamed = new List<string>();
        AssetRoot.Open(folder.Path, null, WatchedFiles.Over(FilesBelow.Open, (call, path) =>
        {
            if (call == FileCall.Rename)
                renamed.Add(path);
        })).Sync().LockFileChanged.ShouldBeFalse();

        renamed.ShouldBe(["b"]);
    }

    [Fact]
    public void A_temporary_s_name_that_is_taken_hinders_one_file_alone()
    {
        using var folder = new ScratchFolder();
        folder.Map("s/ -> d/");
        foreach (var name in new[] { "a", "b", "c" })
            folder.Write("s/" + name, name);
        var taken = 0;

        var result = AssetRoot.Open(folder.Path, null, WatchedFiles.Over(FilesBelow.Open, (call, path) =>
        {
            if (call == FileCall.Create && path.StartsWith("d/", StringComparison.Ordinal) && taken++ == 0)
                folder.Write(path, "somebody else's");
        })).Sync();

        result.Problems.ShouldHaveSingleItem();
        result.Changes.Count.ShouldBe(2);
    }
}
