using System.Buffers.Binary;
using System.Text;

namespace AssetSync.Tests.Git;

public sealed class IndexFileTests
{
    private static readonly string[] Names =
    [
        "a-b", "a.b", "a/b", "a/d/c", "a0", "with space", "ümlaut", "\U0001F600", "\uFF5E",
        "long/" + new string('x', 200), "deep/" + string.Concat(Enumerable.Repeat(new string('y', 99) + "/", 5)) + "z",
    ];

    [Theory]
    [InlineData(2, "sha1")]
    [InlineData(4, "sha1")]
    [InlineData(2, "sha256")]
    [InlineData(4, "sha256")]
    public void Every_version_is_read_as_git_reads_it(int version, string format)
    {
        using var folder = new ScratchFolder().Init("--object-format=" + format).Commit(Names);
        folder.Git("update-index", "--chmod=+x", "a-b");
        folder.Git("update-index", "--index-version", $"{version}");
        VersionOf(folder).ShouldBe(version);
        ShouldAgreeWithGit(folder);

        folder.Write("intent", "");
        folder.Git("add", "--intent-to-add", "intent");
        VersionOf(folder).ShouldBe(Math.Max(3, version));
        ShouldAgreeWithGit(folder);
        using var files = folder.Staged();
        files.GetStatus("intent").Kind.ShouldBe(FileKind.Missing);
    }

    [Fact]
    public void A_file_that_is_only_intended_to_be_added_is_missing_and_an_empty_one_is_not()
    {
        using var folder = new ScratchFolder().Init().Commit("a");
        folder.Write("empty", "");
        folder.Git("add", "empty");
        folder.Write("new/intent", "");
        folder.Git("add", "--intent-to-add", "new/intent");
        for (var round = 0; round < 2; round++)
        {
            using (var files = folder.Staged())
            {
                files.GetStatus("empty").Kind.ShouldBe(FileKind.File);
                files.Names("").ShouldBe("a:File empty:File");
                files.GetStatus("new").Kind.ShouldBe(FileKind.Missing);
            }

            Untracked(folder, "a", "empty", "new/intent", "none").ShouldBe("none");
            folder.Git("update-index", "--split-index");
        }
    }

    [Fact]
    public void A_split_index_is_left_to_git()
    {
        using var folder = new ScratchFolder().Init().Commit("a", "b", "c");
        folder.Git("update-index", "--split-index");
        folder.Git("rm", "--quiet", "--cached", "b");
        folder.Write("d", "d");
        folder.Git("add", "d");
        ReadFile(folder).ShouldBeNull();
        using var files = folder.Staged();
        files.Names("").ShouldBe("a:File c:File d:File");
        Untracked(folder, "a", "b", "c", "d").ShouldBe("b");
    }

    [Fact]
    public void A_sparse_index_is_left_to_git()
    {
        using var folder = new ScratchFolder().Init().Commit("in/a", "out/deep/b", "top");
        folder.Git("sparse-checkout", "init", "--cone", "--sparse-index");
        folder.Git("sparse-checkout", "set", "in");
        folder.Git("ls-files", "--sparse").Stdout.ShouldContain("out/\n");
        ReadFile(folder).ShouldBeNull();
        using var files = folder.Staged();
        files.Text("out/deep/b").ShouldBe("out/deep/b\n");
        files.Names("").ShouldBe("in:Folder out:Folder top:File");
        Untracked(folder, "in/a", "out/deep/b", "out/deep/c", "top").ShouldBe("out/deep/c");
    }

    [Fact]
    public void Extensions_that_may_be_passed_over_are()
    {
        using var folder = new ScratchFolder().Init().Commit("a", "b/c");
        folder.Git("config", "core.untrackedCache", "true");
        folder.Git("config", "index.threads", "2");
        folder.Git("update-index", "--untracked-cache");
        folder.Git("status");
        File.ReadAllText(folder[".git/index"], Encoding.Latin1).ShouldContain("UNTR");
        ShouldAgreeWithGit(folder);
    }

    [Fact]
    public void A_damaged_index_is_never_misread()
    {
        using var folder = new ScratchFolder().Init().Commit(Names);
        foreach (var version in new[] { "2", "4" })
        {
            folder.Git("update-index", "--index-version", version);
            var bytes = File.ReadAllBytes(folder[".git/index"]);
            var whole = Describe(ReadFile(folder)!);
            for (var length = 0; length < bytes.Length; length++)
            {
                if (IndexFile.TryParse(bytes[..length], 20, withIntents: true) is { } cut)
                    Describe(cut).ShouldBe(whole, $"cut at {length}");
            }

            var random = new Random(1);
            for (var round = 0; round < 20000; round++)
            {
                var broken = bytes.ToArray();
                for (var i = random.Next(4); i >= 0; i--)
                    broken[random.Next(broken.Length)] = (byte)random.Next(256);
                IndexFile.TryParse(broken, round % 2 == 0 ? 20 : 32, withIntents: true);
            }
        }
    }

    [Fact]
    public void An_index_without_a_checksum_is_read()
    {
        using var folder = new ScratchFolder().Init().Commit("a");
        var bytes = File.ReadAllBytes(folder[".git/index"]);
        bytes.AsSpan(bytes.Length - 20).Clear();
        IndexFile.TryParse(bytes, 20, withIntents: true).ShouldNotBeNull().Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void A_long_index_is_read_to_its_end(int version)
    {
        using var folder = new ScratchFolder().Init();
        var id = folder.Run(new Command("git", ["hash-object", "-w", "--stdin"]) { Environment = GitEnvironment.Values, Input = "x" }).Stdout.Trim();
        var paths = Enumerable.Range(0, 9000).Select(number => $"folder{number / 100}/{new string('x', number % 300)}{number}").Append("zzz" + string.Concat(Enumerable.Repeat("/" + new string('z', 200), 18))).ToList();
        var entries = string.Concat(paths.Select(path => $"100644 {id} 0\t{path}\n"));
        folder.Run(new Command("git", ["update-index", "--index-info"]) { Environment = GitEnvironment.Values, Input = entries }).ExitCode.ShouldBe(0);
        folder.Git("update-index", "--index-version", $"{version}");
        ShouldAgreeWithGit(folder);
        Untracked(folder, [.. paths]).ShouldBe("");
        Untracked(folder, [.. paths, "zzzz", "0"]).ShouldBe("0 zzzz");
        Untracked(folder, "folder0", "zzzz").ShouldBe("folder0 zzzz");
    }

    private static GitEntries? ReadFile(ScratchFolder folder) =>
        IndexFile.TryParse(File.ReadAllBytes(folder[".git/index"]), Repository(folder).IdLength, withIntents: false);

    private static int VersionOf(ScratchFolder folder) => BinaryPrimitives.ReadInt32BigEndian(File.ReadAllBytes(folder[".git/index"]).AsSpan(4));

    private static GitRepository Repository(ScratchFolder folder) => GitRepository.Find(folder.Path, Scratch.Around(folder))!;

    private static string Untracked(ScratchFolder folder, params string[] paths) =>
        string.Join(' ', GitTracking.FindUntracked(folder.Path, paths, Scratch.Around(folder)).Select(item => item.Path));

    private static void ShouldAgreeWithGit(ScratchFolder folder)
    {
        var own = ReadFile(folder).ShouldNotBeNull();
        var git = GitListing.ReadIndex(Repository(folder).Run(["ls-files", "-s", "-z", "--debug"]), withIntents: false);
        Describe(own).ShouldBe(Describe(git));
        own.Count.ShouldBeGreaterThan(0);
    }

    private static string Describe(GitEntries entries)
    {
        var text = new StringBuilder();
        for (var i = 0; i < entries.Count; i++)
            text.AppendLine($"{entries[i].Mode:x} {entries.GetId(entries[i])} {entries[i].Stage} {Encoding.UTF8.GetString(entries.GetPath(i))}");
        return text.ToString();
    }
}
