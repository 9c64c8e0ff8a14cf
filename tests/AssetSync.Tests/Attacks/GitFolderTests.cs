using AssetSync.Tests.Catalogue;

namespace AssetSync.Tests.Attacks;

/// <summary>Git's own folder is neither read nor written, whatever its name and path.</summary>
public class GitFolderTests
{
    private const string Secret = "token";

    public static TheoryData<string> Sources =>
    [
        ".git/config -> out/x", ".git/ -> out/", ".git/* -> out/", ".git/**/*.sample -> out/", "git~1/config -> out/x", ".GIT/config -> out/x",
        "link -> out/x", "way/config -> out/x", "way/ -> out/", "way/* -> out/", "sub/way/config -> out/x", "sub/.git -> out/x", "sub/.git/ -> out/",
        "gd/config -> out/x", "gd/ -> out/", "gd/hooks/* -> out/", "to-gd -> out/x", "bare/config -> out/x", "bare/worktrees/tree/HEAD -> out/x",
    ];

    public static TheoryData<string> Destinations =>
    [
        ".git/hooks/pre-commit", "sub/.git/hooks/pre-commit", "gd/hooks/pre-commit", "gd/new", "bare/hooks/pre-commit", "bare/worktrees/tree/new", "bare/config", "way/new",
    ];

    [RequiresTheory(Needs.Unix | Needs.Git)]
    [MemberData(nameof(Sources))]
    public void It_is_no_source(string mapping)
    {
        using var folder = Tree();
        folder.Map(mapping);
        var before = folder.Snapshot();
        foreach (var host in new[] { LibraryHost.Native, LibraryHost.Portable })
        {
            foreach (var answer in new[] { host.Verify(folder), host.DryRun(folder)!, host.Sync(folder, overwrite: true) })
            {
                answer.ExitCode.ShouldBe(2, answer.Log);
                answer.Problems.ShouldAllBe(code => code == "ASSETSYNC0112" || code == "ASSETSYNC0108" || code == "ASSETSYNC0122"); // Refused, nothing there, or not in any clone.
                answer.Log.ShouldNotContain(Secret);
            }
        }

        folder.Snapshot().ShouldBe(before);
    }

    [RequiresTheory(Needs.Unix | Needs.Git)]
    [MemberData(nameof(Destinations))]
    public void It_is_no_destination(string destination)
    {
        using var folder = Tree();
        folder.Write("docs/a.md", "#!/bin/sh\ntouch ran\n");
        folder.Map($"docs/a.md -> {destination}");
        var before = GitFolders(folder);
        foreach (var host in new[] { LibraryHost.Native, LibraryHost.Portable })
        {
            foreach (var answer in new[] { host.Sync(folder, overwrite: false), host.Sync(folder, overwrite: true) })
                answer.ExitCode.ShouldBeOneOf(1, 2);
            host.Adopt(folder, [destination], overwrite: false)!.ExitCode.ShouldBeGreaterThan(0);
        }

        GitFolders(folder).ShouldBe(before);
    }

    [RequiresFact(Needs.Unix | Needs.Git)]
    public void A_folder_above_it_gives_all_but_what_is_git_s()
    {
        using var folder = Tree();
        folder.Remove("sub/way");
        folder.Write("sub/mine.txt", "mine");
        folder.Map("sub/ -> out/");
        foreach (var host in new[] { LibraryHost.Native, LibraryHost.Portable })
            host.Sync(folder, overwrite: true).ExitCode.ShouldBe(0);

        Directory.EnumerateFiles(folder["out"], "*", SearchOption.AllDirectories).Select(Path.GetFileName).ShouldBe(["mine.txt"]);
    }

    [RequiresFact(Needs.Unix | Needs.Git)]
    public void A_journal_and_a_lock_file_remove_nothing_in_it()
    {
        using var folder = Tree();
        folder.Write("docs/a.md", "a");
        folder.Map("docs/a.md -> out/a.md");
        LibraryHost.Native.Sync(folder, overwrite: false).ExitCode.ShouldBe(0);
        const string temporary = ".assetsync-0123456789abcdef-0.tmp";
        folder.Write("gd/" + temporary, "git's");
        folder.Write(StandardTree.LockFile, folder.Read(StandardTree.LockFile).Replace("out/a.md", "gd/HEAD", StringComparison.Ordinal));
        folder.Write(StandardTree.LockFile + ".journal", "assetsync-journal 1 0123456789abcdef\n=gd\n+gd/hooks\n");

        LibraryHost.Native.Sync(folder, overwrite: true);

        folder.Has("gd/" + temporary).ShouldBeTrue();
        folder.Has("gd/HEAD").ShouldBeTrue();
    }

    private static string GitFolders(ScratchFolder folder) =>
        string.Join('\n', new[] { ".git", "sub/.git", "gd", "bare" }.Select(git => TreeSnapshot.Of(folder[git])));

    // A repository, one inside it, one whose folder has another name, and a bare one with a linked work tree.
    private static ScratchFolder Tree()
    {
        var folder = new ScratchFolder();
        folder.Git("init", "--quiet");
        folder.Git("init", "--quiet", "sub");
        folder.Git("init", "--quiet", "--separate-git-dir", folder["gd"], "apart");
        folder.Git("init", "--quiet", "--bare", "bare");
        folder.Git("-C", "apart", "commit", "--quiet", "--allow-empty", "-m", "first");
        folder.Git("-C", "bare", "fetch", "--quiet", folder["apart"], "HEAD:refs/heads/main");
        folder.Git("-C", "bare", "worktree", "add", "--quiet", folder["tree"], "main");
        foreach (var git in new[] { ".git", "sub/.git", "gd", "bare" })
            File.AppendAllText(folder[$"{git}/config"], $"# {Secret}\n");
        folder.Link("link", ".git/config");
        folder.Link("way", ".git");
        folder.Link("sub/way", "../.git");
        folder.Link("to-gd", "gd/config");
        return folder;
    }
}
