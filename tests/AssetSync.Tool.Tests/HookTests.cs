namespace AssetSync.Tool.Tests;

public class HookTests
{
    private const string Hook = ".git/hooks/pre-commit";

    [RequiresFact(Needs.Unix | Needs.Git)]
    public void The_hook_stops_a_commit_of_a_stale_copy_and_lets_others_pass()
    {
        using var folder = new ScratchFolder().WithSample();
        folder.Git("init");
        folder.Git("add", "--all");
        folder.AssetSync("hook", "install").Stdout.ShouldBe($"{Hook}: created\n");
        folder.Mode(Hook).ShouldBe("755");

        var clean = Commit(folder);
        folder.Write("CLAUDE.md", "by hand\n");
        var notStaged = Commit(folder, "--allow-empty");
        folder.Git("add", "CLAUDE.md");
        var staged = Commit(folder);

        clean.ExitCode.ShouldBe(0, clean.Log);
        notStaged.ExitCode.ShouldBe(0, notStaged.Log);
        staged.ExitCode.ShouldBe(1, staged.Log);
        (staged.Stdout + staged.Stderr).ShouldContain("  edited  CLAUDE.md  AGENTS.md");
    }

    [RequiresFact(Needs.Unix | Needs.Git)]
    public void Installing_again_changes_nothing_and_uninstalling_removes_only_what_was_installed()
    {
        using var folder = new ScratchFolder().WithSample();
        folder.Git("init");
        folder.AssetSync("hook", "install", "--dry-run").Stdout.ShouldBe($"{Hook}: to create\n");
        folder.Has(Hook).ShouldBeFalse();
        folder.AssetSync("hook", "install").ExitCode.ShouldBe(0);
        var before = folder.Snapshot();

        folder.AssetSync("hook", "install").Stdout.ShouldBe($"{Hook}: already installed\n");
        folder.Snapshot().ShouldBe(before);
        folder.AssetSync("hook", "uninstall").Stdout.ShouldBe($"{Hook}: removed\n");
        folder.Has(Hook).ShouldBeFalse();
        folder.AssetSync("hook", "uninstall").Stdout.ShouldBe($"{Hook}: not installed\n");
    }

    [RequiresFact(Needs.Unix | Needs.Git)]
    public void A_hook_that_somebody_else_wrote_is_left_alone()
    {
        using var folder = new ScratchFolder().WithSample();
        folder.Git("init");
        folder.Write(Hook, "#!/bin/sh\necho mine\n");
        folder.Write("shared-hook", "#!/bin/sh\n# Written by: asset-sync hook install\n");
        var before = folder.Snapshot();

        foreach (var action in new[] { "install", "uninstall" })
        {
            var result = folder.AssetSync("hook", action);
            result.ExitCode.ShouldBe(2, result.Log);
            result.Stderr.ShouldContain("ASSETSYNC0407");
        }

        folder.Snapshot().ShouldBe(before);
        folder.AssetSync("hook", "install").Stderr.ShouldContain("(add this line to it: asset-sync verify --staged)");
        folder.Link(Hook, "../../shared-hook");
        folder.AssetSync("hook", "install").ExitCode.ShouldBe(2, "a link leads to what others share");
    }

    [RequiresFact(Needs.Unix | Needs.Git)]
    public void A_folder_of_hooks_in_the_repository_is_used_and_one_outside_is_not()
    {
        using var folder = new ScratchFolder().WithSample();
        folder.Git("init");
        folder.Git("config", "core.hooksPath", ".githooks");
        folder.AssetSync("hook", "install").Stdout.ShouldBe(".githooks/pre-commit: created\n\nNext: commit .githooks/pre-commit\n");
        folder.Has(Hook).ShouldBeFalse();

        folder.Git("config", "core.hooksPath", folder["../shared"]);
        var result = folder.AssetSync("hook", "install");
        result.ExitCode.ShouldBe(2, result.Log);
        result.Stderr.ShouldContain("core.hooksPath leads out of this repository");
        folder.Has("../shared").ShouldBeFalse();
    }

    [RequiresFact(Needs.Unix | Needs.Git)]
    public void A_linked_work_tree_and_a_root_below_the_top_are_judged_as_well()
    {
        using var folder = new ScratchFolder();
        folder.Git("init");
        folder.Write("it's/assets/asset-mappings.json", """{ "mappings": [ { "source": "a.md", "destination": "b.md" } ] }""");
        folder.Write("it's/assets/a.md", "a\n");
        folder.Write("it's/assets/b.md", "a\n");
        folder.Git("add", "--all");
        folder.Git("commit", "--message", "all", "--no-verify");
        folder.Git("worktree", "add", "../other");

        var install = CommandRunner.Run(AssetSyncCommand.Of("hook", "install"), folder["../other/it's/assets"]);
        folder.Write("../other/it's/assets/b.md", "by hand\n");
        var commit = CommandRunner.Run(new Command("git", ["commit", "--all", "--message", "edit"]) { Environment = folder.WithCommandOnPath() }, folder["../other"]);

        install.ExitCode.ShouldBe(0, install.Log);
        folder.Read(Hook).ShouldContain(@"exec asset-sync verify --staged --root 'it'\''s/assets'");
        commit.ExitCode.ShouldBe(1, commit.Log);
        (commit.Stdout + commit.Stderr).ShouldContain("b.md");
    }

    [Fact]
    public void Without_git_or_with_a_mistyped_action_nothing_is_written()
    {
        using var folder = new ScratchFolder().WithSample();
        var before = folder.Snapshot();

        folder.AssetSync("hook", "install").Stderr.ShouldContain("is not in a git repository");
        var mistyped = folder.AssetSync("hook", "instal");

        mistyped.ExitCode.ShouldBe(2, mistyped.Log);
        mistyped.Stderr.ShouldContain("ASSETSYNC0401");
        folder.Snapshot().ShouldBe(before);
    }

    [RequiresFact(Needs.Unix | Needs.Git, "pre-commit")]
    public void The_pre_commit_framework_runs_the_hook_that_this_repository_offers()
    {
        using var folder = new ScratchFolder().WithSample();
        folder.Write("../hooks/.pre-commit-hooks.yaml", File.ReadAllText(Path.Combine(RepositoryRoot.Path, ".pre-commit-hooks.yaml")));
        folder.Git("init", "../hooks");
        folder.Git("-C", "../hooks", "add", "--all");
        folder.Git("-C", "../hooks", "commit", "--message", "hooks");
        folder.Git("-C", "../hooks", "tag", "v0.1.0");
        folder.Git("init");
        folder.Write(".pre-commit-config.yaml", $"repos:\n  - repo: {folder["../hooks"]}\n    rev: v0.1.0\n    hooks:\n      - id: asset-sync\n");
        folder.Git("add", "--all");
        var environment = folder.WithCommandOnPath();
        environment["PRE_COMMIT_HOME"] = folder["../cache"];

        var clean = folder.Run(new Command("pre-commit", ["run", "asset-sync", "--all-files"]) { Environment = environment });
        folder.Git("rm", "--cached", "CLAUDE.md");
        var install = folder.Run(new Command("pre-commit", ["install"]) { Environment = environment });
        var deleted = folder.Run(new Command("git", ["commit", "--message", "commit"]) { Environment = environment });

        clean.ExitCode.ShouldBe(0, clean.Log);
        install.ExitCode.ShouldBe(0, install.Log);
        deleted.ExitCode.ShouldBe(1, deleted.Log);
        (deleted.Stdout + deleted.Stderr).ShouldContain("  missing  CLAUDE.md  AGENTS.md");
        folder.AssetSync("doctor").Stdout.ShouldContain(".pre-commit-config.yaml verifies before a commit");
    }

    private static CommandResult Commit(ScratchFolder folder, params string[] options) =>
        folder.Run(new Command("git", ["commit", "--message", "commit", .. options]) { Environment = folder.WithCommandOnPath() });
}
