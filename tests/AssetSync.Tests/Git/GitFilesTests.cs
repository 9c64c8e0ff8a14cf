namespace AssetSync.Tests.Git;

public sealed class GitFilesTests
{
    [Fact]
    public void Staged_content_is_judged_and_not_what_lies_on_disk()
    {
        using var folder = new ScratchFolder().Init().Commit("a.md", "b.md");
        folder.Write("a.md", "staged");
        folder.Git("add", "a.md");
        folder.Write("a.md", "on disk");
        folder.Write("untracked.md", "x");
        File.Delete(folder["b.md"]);

        using var files = folder.Staged();
        files.Text("a.md").ShouldBe("staged");
        files.Text("b.md").ShouldBe("b.md\n");
        files.GetStatus("untracked.md").Kind.ShouldBe(FileKind.Missing);
    }

    [Fact]
    public void A_revision_is_judged_and_not_the_index()
    {
        using var folder = new ScratchFolder().Init().Commit("a.md");
        folder.Write("a.md", "second");
        folder.Git("commit", "--quiet", "--all", "--message", "second");
        folder.Write("a.md", "staged");
        folder.Git("add", "a.md");

        using var head = folder.At("HEAD");
        using var first = folder.At("HEAD~1");
        head.Text("a.md").ShouldBe("second");
        first.Text("a.md").ShouldBe("a.md\n");
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("")]
    [InlineData("--help")]
    [InlineData("-")]
    [InlineData("HEAD:no/such")]
    [InlineData("HEAD..HEAD")]
    [InlineData("a\nb")]
    public void An_unknown_revision_is_bad_input(string revision)
    {
        using var folder = new ScratchFolder().Init().Commit("a.md");
        var exception = Should.Throw<AssetSyncException>(() => folder.At(revision));
        exception.ExitCode.ShouldBe(ExitCode.BadInput, exception.Message);
        exception.Message.ShouldContain("ASSETSYNC0305");
    }

    [Fact]
    public void Tags_and_trees_are_revisions()
    {
        using var folder = new ScratchFolder().Init().Commit("a.md");
        folder.Git("tag", "--annotate", "--message", "tag", "v1");
        using var tag = folder.At("v1");
        tag.Text("a.md").ShouldBe("a.md\n");
        using var tree = folder.At(folder.Git("write-tree").Stdout.Trim());
        tree.Text("a.md").ShouldBe("a.md\n");
    }

    [Fact]
    public void Outside_a_work_tree_there_is_nothing_to_judge()
    {
        using var folder = new ScratchFolder();
        Should.Throw<AssetSyncException>(() => folder.Staged()).ExitCode.ShouldBe(ExitCode.BadInput);
        Should.Throw<AssetSyncException>(() => folder.At("HEAD")).ExitCode.ShouldBe(ExitCode.BadInput);
    }

    [RequiresFact(Needs.Unix)]
    public void Kinds_modes_and_links_come_from_git()
    {
        using var folder = new ScratchFolder().Init().Commit("plain", "folder/run");
        folder.Git("update-index", "--chmod=+x", "folder/run");
        File.CreateSymbolicLink(folder["link"], "folder/run");
        folder.Git("add", "link");
        folder.Git("commit", "--quiet", "--message", "more");

        foreach (var files in new[] { folder.Staged(), folder.At("HEAD") })
        {
            using (files)
            {
                files.GetStatus("plain").ShouldBe(new FileStatus(FileKind.File, -1, 0b110_100_100, ContentId: folder.Git("hash-object", "plain").Stdout.Trim()));
                files.GetStatus("folder/run").IsExecutable.ShouldBeTrue();
                files.GetStatus("folder").Kind.ShouldBe(FileKind.Folder);
                files.GetStatus("").Kind.ShouldBe(FileKind.Folder);
                files.GetStatus("fold").Kind.ShouldBe(FileKind.Missing);
                files.GetStatus("plain/below").Kind.ShouldBe(FileKind.Missing);
                files.GetStatus("link").Kind.ShouldBe(FileKind.Link);
                files.ReadLink("link").ShouldBe("folder/run");
                files.Names("").ShouldBe("folder:Folder link:Link plain:File");
                Should.Throw<IOException>(() => files.Open("link"));
                Should.Throw<IOException>(() => files.Open("folder"));
                Should.Throw<IOException>(() => files.Names("plain"));
            }
        }
    }

    [Fact]
    public void Equal_content_has_an_equal_id()
    {
        using var folder = new ScratchFolder().Init();
        folder.Write("a", "same");
        folder.Write("b", "same");
        folder.Write("c", "other");
        folder.Git("add", ".");
        using var files = folder.Staged();
        files.GetStatus("a").ContentId.ShouldBe(files.GetStatus("b").ContentId);
        files.GetStatus("a").ContentId.ShouldNotBe(files.GetStatus("c").ContentId);
    }

    [Fact]
    public void A_conflict_in_the_index_names_its_path()
    {
        using var folder = new ScratchFolder().Init().Commit("a.md", "b.md");
        folder.Git("checkout", "--quiet", "-b", "other");
        folder.Write("a.md", "theirs");
        folder.Git("commit", "--quiet", "--all", "--message", "theirs");
        folder.Git("checkout", "--quiet", "main");
        folder.Write("a.md", "ours");
        folder.Git("commit", "--quiet", "--all", "--message", "ours");
        folder.Run(new Command("git", ["merge", "other"]) { Environment = GitEnvironment.Values }).ExitCode.ShouldBe(1);

        using var files = folder.Staged();
        files.Text("b.md").ShouldBe("b.md\n");
        files.Names("").ShouldBe("a.md:File b.md:File");
        Should.Throw<IOException>(() => files.GetStatus("a.md")).Message.ShouldContain("a.md is in conflict");
    }

    [Fact]
    public void Without_an_index_everything_is_missing()
    {
        using var folder = new ScratchFolder().Init();
        folder.Write("a.md", "x");
        using var files = folder.Staged();
        files.GetStatus("a.md").Kind.ShouldBe(FileKind.Missing);
        files.Names("").ShouldBe("");
    }

    [Fact]
    public void A_root_may_lie_below_the_top_of_the_work_tree()
    {
        using var folder = new ScratchFolder().Init().Commit("sub/root/a.md", "sub/rooted.md", "a.md");
        foreach (var files in new[] { folder.Staged("sub/root"), folder.At("HEAD", "sub/root") })
        {
            using (files)
            {
                files.Names("").ShouldBe("a.md:File");
                files.Text("a.md").ShouldBe("sub/root/a.md\n");
            }
        }
    }

    [Fact]
    public void A_renamed_file_lies_only_under_its_new_name()
    {
        using var folder = new ScratchFolder().Init().Commit("old.md");
        folder.Git("mv", "old.md", "new.md");
        using var files = folder.Staged();
        files.Names("").ShouldBe("new.md:File");
        files.Text("new.md").ShouldBe("old.md\n");
    }

    [RequiresFact(Needs.Unix)]
    public void Names_of_every_kind_are_found()
    {
        string[] names = ["with space", "quo\"te", "new\nline", "ta\tb", "ümlaut", "\U0001F600 smile", "\uFF5E wide", "back\\slash", "-option", "a/b-c", "a/b/c", "a.b"];
        using var folder = new ScratchFolder().Init().Commit(names);
        foreach (var files in new[] { folder.Staged(), folder.At("HEAD") })
        {
            using (files)
            {
                foreach (var name in names)
                    files.Text(name).ShouldBe(name + "\n");
                files.Names("a").ShouldBe("b:Folder b-c:File");
            }
        }
    }

    [Fact]
    public void A_big_blob_is_read_at_any_offset()
    {
        using var folder = new ScratchFolder().Init();
        var bytes = new byte[17 * 1024 * 1024];
        new Random(1).NextBytes(bytes);
        folder.Write("big", bytes);
        folder.Write("small", "small");
        folder.Git("add", ".");
        using var files = folder.Staged();
        using var big = files.Open("big");
        files.Text("small").ShouldBe("small");
        var window = new byte[1000];
        big.Read(window, bytes.Length - 500).ShouldBe(500);
        window.AsSpan(0, 500).SequenceEqual(bytes.AsSpan(bytes.Length - 500)).ShouldBeTrue();
        big.Read(window, 12345).ShouldBe(1000);
        window.AsSpan().SequenceEqual(bytes.AsSpan(12345, 1000)).ShouldBeTrue();
    }

    [Fact]
    public void Threads_may_read_at_the_same_time()
    {
        var names = Enumerable.Range(0, 100).Select(number => $"file {number}").ToArray();
        using var folder = new ScratchFolder().Init().Commit(names);
        using var files = folder.Staged();
        Parallel.ForEach(names, name => files.Text(name).ShouldBe(name + "\n"));
    }

    [Fact]
    public void The_files_of_a_submodule_are_those_of_its_commit()
    {
        using var inner = new ScratchFolder("inner").Init().Commit("a.md");
        using var folder = new ScratchFolder().Init().Commit("b.md");
        folder.Git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", inner.Path, "sub");
        using (var files = folder.Staged())
        {
            files.GetStatus("sub").Kind.ShouldBe(FileKind.Folder);
            files.Text("sub/a.md").ShouldBe("a.md\n");
        }

        using var below = folder.Staged("sub");
        below.Text("a.md").ShouldBe("a.md\n");
    }

    [Theory]
    [InlineData("sha1")]
    [InlineData("sha256")]
    public void Git_is_started_only_for_content(string format)
    {
        using var folder = new ScratchFolder().Init("--object-format=" + format).Commit("a.md", "sub/b.md");
        var trace = folder["../trace"];
        using var files = GitFiles.Open(folder["sub"], Subject.Staged, Scratch.Around(folder, ("GIT_TRACE", trace)));
        using var file = files.Open("b.md");
        files.Names("").ShouldBe("b.md:File");
        File.Exists(trace).ShouldBeFalse();
        files.Text("b.md").ShouldBe("sub/b.md\n");
        File.Exists(trace).ShouldBeTrue();
    }
}
