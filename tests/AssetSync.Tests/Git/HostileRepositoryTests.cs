using System.Diagnostics;

namespace AssetSync.Tests.Git;

/// <summary>What a stranger put below or above a root is not run, not used as the repository, and not waited for.</summary>
public sealed class HostileRepositoryTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    private static string Untracked(ScratchFolder folder, string root, params string[] paths) =>
        string.Join(' ', GitTracking.FindUntracked(folder[root], paths, Scratch.Around(folder)).Select(item => item.IsIgnored ? item.Path + "(ignored)" : item.Path));

    private static string Program(ScratchFolder folder)
    {
        var program = folder.Write("../program", $"#!/bin/sh\ntouch '{folder["../ran"]}'\n");
        folder.SetMode("../program", "755");
        return program;
    }

    /// <summary>A folder that can be committed, and that git uses as a repository if started in it.</summary>
    private static void WriteRepositoryInto(ScratchFolder folder, string place, string program)
    {
        using var other = new ScratchFolder("other").Init().Commit("a.md", "stranger.md");
        foreach (var name in new[] { "objects", "refs" })
            Copy(other[".git/" + name], folder[$"{place}/{name}"]);
        File.Copy(other[".git/index"], folder[place + "/index"]);
        folder.Write(place + "/HEAD", "ref: refs/heads/main\n");
        folder.Write(place + "/config", $"[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = ..\n\tfsmonitor = {program}\n");
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    [RequiresFact(Needs.Unix | Needs.Git)]
    public void A_committed_folder_that_looks_like_a_repository_is_not_asked()
    {
        using var folder = new ScratchFolder().Init().Commit("evil/a.md");
        WriteRepositoryInto(folder, "evil", Program(folder));
        folder.Git("add", "--all", "--force");
        folder.Git("commit", "--quiet", "--message", "evil");
        var inIt = folder.Run(new Command("git", ["-C", "evil", "status"]) { Environment = GitEnvironment.Values });
        folder.Has("../ran").ShouldBeTrue(inIt.Log);
        File.Delete(folder["../ran"]);

        Untracked(folder, "evil", "a.md", "b.md").ShouldBe("b.md");
        foreach (var subject in new[] { Subject.Staged, Subject.OfRevision("HEAD") })
        {
            using var files = GitFiles.Open(folder["evil"], subject, Scratch.Around(folder));
            files.Text("a.md").ShouldBe("evil/a.md\n");
            files.Names("").ShouldNotContain("stranger.md");
        }

        folder.Has("../ran").ShouldBeFalse();
    }

    // Git looks on for one: whether the folder itself is like a repository, which a stranger can commit, and then in the folders above.
    [RequiresTheory(Needs.Unix | Needs.Git)]
    [InlineData(false)]
    [InlineData(true)]
    public void Where_git_finds_the_repository_broken_no_other_is_asked(bool looksLikeOne)
    {
        using var folder = new ScratchFolder().Init().Commit("a.md");
        folder.Git("init", "--quiet", "inner");
        if (looksLikeOne)
            WriteRepositoryInto(folder, "inner", Program(folder));
        folder.Write("inner/.git/HEAD", "broken\n");

        Should.Throw<AssetSyncException>(() => GitFiles.Open(folder["inner"], Subject.OfRevision("HEAD"), Scratch.Around(folder)).Dispose());
        folder.Has("../ran").ShouldBeFalse();
    }

    [RequiresFact(Needs.Unix | Needs.Git)]
    public void What_a_configuration_names_is_not_run()
    {
        using var folder = new ScratchFolder().Init().Commit("a.md");
        var program = Program(folder);
        foreach (var setting in new[] { "core.fsmonitor", "core.pager", "core.askPass", "core.sshCommand", "credential.helper", "diff.external", "diff.x.textconv", "filter.x.smudge", "filter.x.clean", "core.alternateRefsCommand" })
            folder.Git("config", setting, program);
        folder.Git("config", "core.hooksPath", folder["../hooks"]);
        folder.Write(".gitattributes", "* filter=x diff=x\n");
        folder.Git("update-index", "--split-index");
        File.Delete(folder["../ran"]);

        Untracked(folder, "", "a.md", "b.md").ShouldBe("b.md");
        foreach (var subject in new[] { Subject.Staged, Subject.OfRevision("HEAD") })
        {
            using var files = GitFiles.Open(folder.Path, subject, Scratch.Around(folder));
            files.Text("a.md").ShouldBe("a.md\n");
        }

        folder.Has("../ran").ShouldBeFalse();
    }

    [RequiresFact(Needs.Unix | Needs.Git)]
    public void What_a_partial_clone_lacks_is_not_fetched()
    {
        using var author = new ScratchFolder("author").Init().Commit("a.md");
        author.Git("config", "uploadpack.allowFilter", "true");
        using var folder = new ScratchFolder();
        folder.Git("clone", "--quiet", "--no-checkout", "--filter=blob:none", "file://" + author.Path, "clone");
        folder.Run(new Command("git", ["-C", "clone", "config", "remote.origin.url", $"ext::{Program(folder)}"])).ExitCode.ShouldBe(0);
        folder.Run(new Command("git", ["-C", "clone", "config", "protocol.ext.allow", "always"])).ExitCode.ShouldBe(0);

        using var files = GitFiles.Open(folder["clone"], Subject.OfRevision("HEAD"), Scratch.Around(folder));
        Should.Throw<IOException>(() => files.Text("a.md"));
        folder.Has("../ran").ShouldBeFalse();
    }

    [RequiresTheory(Needs.Fifo | Needs.Git)]
    [InlineData(".git")]
    [InlineData("../.gitattributes")]
    [InlineData(".gitattributes")]
    [InlineData("docs/.gitattributes")]
    [InlineData(".gitignore")]
    [InlineData("copies/.gitignore")]
    public void A_fifo_is_never_opened(string path)
    {
        using var folder = new ScratchFolder();
        folder.Run(new Command("git", ["init", "--quiet", ".."]) { Environment = GitEnvironment.Values }).ExitCode.ShouldBe(0);
        folder.Write("docs/a.md", "a\n");
        folder.Write("copies/a.md", "a\n");
        folder.MakeFifo(path);
        using var files = FilesBelow.Open(folder.Path);

        Should.CompleteIn(() => Untracked(folder, "", "copies/a.md"), Soon).ShouldBe("copies/a.md");
        Should.CompleteIn(
            () =>
            {
                using var attributes = EolAttributes.Find(folder.Path, files, Scratch.Around(folder)).ShouldNotBeNull();
                attributes.Judge("docs/a.md", "copies/a.md", haveOneBlob: false).ShouldBeNull();
            },
            Soon);
    }

    [RequiresFact(Needs.Fifo | Needs.Git)]
    public void An_index_that_is_a_fifo_is_an_error()
    {
        using var folder = new ScratchFolder().Init().Commit("a.md");
        File.Delete(folder[".git/index"]);
        folder.MakeFifo(".git/index");
        Should.CompleteIn(
            () =>
            {
                Should.Throw<AssetSyncException>(() => Untracked(folder, "", "a.md")).Message.ShouldContain("is not a git index");
                Should.Throw<AssetSyncException>(() => folder.Staged()).Message.ShouldContain("is not a git index");
            },
            Soon);
    }

    [RequiresFact(Needs.Git)]
    public void A_big_blob_that_nobody_reads_to_its_end_holds_nobody_up()
    {
        using var folder = new ScratchFolder().Init();
        folder.Write("big", new byte[40 * 1024 * 1024]);
        folder.Git("add", ".");
        Should.CompleteIn(
            () =>
            {
                using var files = folder.Staged();
                using var big = files.Open("big");
                big.Read(new byte[100], 0).ShouldBe(100);
            },
            Soon);
    }

    [Fact]
    public void Folders_in_folders_need_no_deep_stack()
    {
        var folder = string.Join('/', Enumerable.Repeat("d", 2000));
        var read = 0;
        var files = new AttributeFiles(path =>
        {
            read++;
            return "*.md text\n"u8.ToArray();
        });
        var thread = new Thread(() => files.ChainFor(folder), maxStackSize: 128 * 1024);
        thread.Start();
        thread.Join();
        read.ShouldBe(2001);
    }

    [RequiresFact(Needs.Git)]
    public void Macros_and_sizes_have_limits_that_are_named()
    {
        using var folder = new ScratchFolder().Init();
        folder.Write("asset-mappings.json", """{ "mappings": [{ "source": "a.md", "destination": "b.md" }] }""");
        folder.Write("a.md", "a\n");
        AssetRoot.Open(folder.Path).Sync().ExitCode.ShouldBe(ExitCode.Success);
        folder.Git("add", "--all");
        string Verify() => AssetRoot.Open(folder.Path).Verify().Problems.ShouldHaveSingleItem().ToString();

        folder.Write(".gitattributes", string.Concat(Enumerable.Range(0, 20_000).Select(i => $"[attr]m{i} m{i + 1}\n")) + "a.md m0\n");
        Verify().ShouldContain("ASSETSYNC0301: .gitattributes defines more than 1000 macros");
        folder.Write(".gitattributes", new string('#', 2000) + "\n" + string.Concat(Enumerable.Repeat("a.md text\n", 110_000)));
        Verify().ShouldContain("ASSETSYNC0301: .gitattributes is larger than 1048576 bytes");
    }

    [Fact]
    public void A_pattern_with_many_stars_is_matched_in_time()
    {
        var path = string.Concat(Enumerable.Repeat("a/", 100)) + "b";
        var pattern = string.Concat(Enumerable.Repeat("**/", 60)) + "c";
        var watch = Stopwatch.StartNew();
        new WildMatch(isPath: true, ignoresCase: false).IsMatch(System.Text.Encoding.ASCII.GetBytes(pattern), System.Text.Encoding.ASCII.GetBytes(path)).ShouldBeFalse();
        watch.Elapsed.ShouldBeLessThan(Soon);
    }
}
