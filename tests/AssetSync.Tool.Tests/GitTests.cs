namespace AssetSync.Tool.Tests;

public class GitTests
{
    [Fact]
    public void Staged_judges_what_will_be_committed_and_shows_its_content()
    {
        using var folder = Repository();
        folder.Write("AGENTS.md", "staged\n");
        folder.Git("add", "AGENTS.md");
        folder.Write("AGENTS.md", "only on disk\n");

        var result = folder.AssetSync("verify", "--staged", "--diff");

        result.ExitCode.ShouldBe(1, result.Log);
        result.Stdout.ShouldContain("  stale  CLAUDE.md  AGENTS.md\n", customMessage: result.Log);
        result.Stdout.ShouldContain("+staged\n");
        result.Stdout.ShouldNotContain("only on disk");
    }

    [Fact]
    public void What_is_in_sync_on_disk_alone_is_fixed_by_git_add()
    {
        using var folder = Repository();
        folder.Write("AGENTS.md", "new\n");
        folder.Git("add", "AGENTS.md");
        folder.AssetSync("sync").ExitCode.ShouldBe(0);

        folder.AssetSync("verify", "--staged").Stdout.ShouldEndWith("\nTo fix:\n  # sync, then git add the copies and the lock file\n  asset-sync sync\n\n2 of 3 copies out of sync\n");
        folder.Git("add", "CLAUDE.md", "GEMINI.md", "asset-mappings.lock.json");
        folder.AssetSync("verify", "--staged").ExitCode.ShouldBe(0);
        folder.AssetSync("verify", "--ref", "HEAD").ExitCode.ShouldBe(0);

        folder.Write("AGENTS.md", "newer\n");
        folder.Git("commit", "--quiet", "--message", "the source alone", "AGENTS.md");
        folder.AssetSync("verify", "--ref", "HEAD").Stdout.ShouldEndWith("\nTo fix:\n  # sync, then commit the copies and the lock file\n  asset-sync sync\n\n2 of 3 copies out of sync\n");
    }

    [Fact]
    public void A_source_in_a_submodule_is_that_of_the_commit_which_the_index_records()
    {
        using var inner = new ScratchFolder("inner");
        inner.Write("a.md", "a\n");
        inner.Git("init", "--quiet");
        inner.Git("add", "--all");
        inner.Git("commit", "--quiet", "--message", "a");
        using var folder = Repository();
        folder.Git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", inner.Path, "module");
        folder.AssetSync("add", "module/a.md", "copy.md").ExitCode.ShouldBe(0);
        folder.AssetSync("sync").ExitCode.ShouldBe(0);
        folder.Git("add", "--all");
        folder.AssetSync("verify", "--staged").ExitCode.ShouldBe(0);

        folder.Write("copy.md", "edited\n");
        folder.Git("add", "--all");
        folder.AssetSync("verify", "--staged").Stdout.ShouldContain("  edited  copy.md  module/a.md\n");
        folder.Git("submodule", "--quiet", "deinit", "--force", "module");
        var result = folder.AssetSync("verify", "--staged");
        result.ExitCode.ShouldBe(3, result.Log);
        result.Stderr.ShouldContain("error ASSETSYNC0301: the submodule module is not checked out");
    }

    [Fact]
    public void A_revision_is_judged_whatever_lies_on_disk()
    {
        using var folder = Repository();
        File.Delete(folder["CLAUDE.md"]);

        folder.AssetSync("verify", "--ref", "HEAD").ExitCode.ShouldBe(0);
        folder.AssetSync("verify").ExitCode.ShouldBe(1);
    }

    [Fact]
    public void Untracked_copies_are_findings_unless_they_are_allowed()
    {
        using var folder = new ScratchFolder().WithSample();
        folder.Git("init", "--quiet");

        var result = folder.AssetSync("verify");

        result.ExitCode.ShouldBe(1, result.Log);
        result.Stdout.ShouldContain("  not tracked  CLAUDE.md ");
        folder.AssetSync("verify", "--allow-untracked").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void A_staged_rename_is_judged_by_both_of_its_names()
    {
        using var folder = Repository();
        folder.Git("mv", "docs/guide.md", "docs/manual.md");
        folder.Git("mv", "CLAUDE.md", "CLAUDE.old.md");

        var half = folder.AssetSync("verify", "--staged");

        half.ExitCode.ShouldBe(1, half.Log);
        half.Stdout.ShouldContain("  missing  CLAUDE.md ");
        half.Stdout.ShouldContain("  orphan   embedded/guide.md ");
        half.Stdout.ShouldContain("  missing  embedded/manual.md ");
        folder.AssetSync("sync").ExitCode.ShouldBe(0);
        folder.Git("add", "--all");
        folder.AssetSync("verify", "--staged").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void A_revision_that_does_not_exist_is_a_coded_error()
    {
        using var folder = Repository();

        var result = folder.AssetSync("verify", "--ref", "nowhere");

        result.ExitCode.ShouldBeGreaterThan(1, result.Log);
        result.Stderr.ShouldContain("error ASSETSYNC");
    }

    [Fact]
    public void A_revision_with_large_files_needs_no_temporary_folder()
    {
        using var folder = Repository();
        folder.Write("AGENTS.md", new byte[20_000_000]);
        folder.Git("commit", "--quiet", "--all", "--message", "large");
        var verify = AssetSyncCommand.Of("verify", "--ref", "HEAD");

        var result = folder.Run(verify with { Environment = new Dictionary<string, string?>(verify.Environment) { ["TMPDIR"] = folder["../none"], ["TMP"] = folder["../none"] }, Timeout = TimeSpan.FromMinutes(1) });

        result.ExitCode.ShouldBe(1, result.Log);
        result.Stdout.ShouldContain("  stale  ", customMessage: result.Log);
    }

    // GIT_NO_LAZY_FETCH came late: without it git starts a fetch, which may use no transport.
    [RequiresFact(Needs.Unix | Needs.Git)]
    public void An_older_git_fetches_nothing_either()
    {
        using var folder = Repository();
        folder.Write("CLAUDE.md", "edited, so that content is asked for\n");
        folder.Git("commit", "--quiet", "--message", "edited", "CLAUDE.md");
        var id = folder.Git("rev-parse", "HEAD:AGENTS.md").Stdout.Trim();
        folder.Remove($".git/objects/{id[..2]}/{id[2..]}");
        folder.Write("../older/git", $"#!/bin/sh\nunset GIT_NO_LAZY_FETCH\nexec '{Machine.FindProgram("git")}' \"$@\"\n");
        folder.Write("../program", $"#!/bin/sh\ntouch '{folder["../ran"]}'\n");
        folder.SetMode("../older/git", "755");
        folder.SetMode("../program", "755");
        foreach (var (name, value) in new[] { ("core.repositoryFormatVersion", "1"), ("extensions.partialClone", "origin"), ("remote.origin.promisor", "true"), ("remote.origin.url", $"ext::{folder["../program"]}"), ("protocol.ext.allow", "always") })
            folder.Git("config", name, value);
        var verify = AssetSyncCommand.Of("verify", "--ref", "HEAD");

        var result = folder.Run(verify with { Environment = new Dictionary<string, string?>(verify.Environment) { ["PATH"] = $"{folder["../older"]}:{Environment.GetEnvironmentVariable("PATH")}" } });

        result.ExitCode.ShouldBe(3, result.Log);
        folder.Has("../ran").ShouldBeFalse(result.Log);
    }

    private static ScratchFolder Repository()
    {
        var folder = new ScratchFolder(nameof(Repository)).WithSample();
        folder.Git("init", "--quiet");
        folder.Git("add", ".");
        folder.Git("commit", "--quiet", "--message", "all in sync");
        return folder;
    }
}
