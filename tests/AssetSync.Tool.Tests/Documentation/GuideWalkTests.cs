namespace AssetSync.Tool.Tests.Documentation;

/// <summary>The guide, walked through command by command in a scratch clone: what the guide to the original script promised, and what this one promises.</summary>
public class GuideWalkTests
{
    private const string Page = GuideClone.Page;
    private const string Copy = GuideClone.Copy;

    [RequiresFact(Needs.Unix | Needs.Git)]
    public void The_guide_from_the_fresh_clone_to_the_last_command()
    {
        using var clone = new GuideClone(new ScratchFolder());

        IsInSync(clone);
        PreviewAndSync(clone);
        HookAndCommit(clone);
        Ci(clone);
        EditOfACopy(clone);
        AddAnAsset(clone);
        RemoveAnAsset(clone);
        VerificationSteps(clone);
        ExitCodes(clone);
    }

    private static void IsInSync(GuideClone clone)
    {
        Expect(0, clone.RunOfGuide("asset-sync verify")).Stdout.ShouldBe("3 copies in sync\n");
        Expect(0, clone.RunOfGuide("asset-sync list")).Stdout.ShouldContain($"{Page} -> {Copy}");
        Expect(0, clone.RunOfGuide("asset-sync explain guide")).Stdout.ShouldBe(new DocumentedPage(Page).Text);
    }

    private static void PreviewAndSync(GuideClone clone)
    {
        var folder = clone.Folder;
        folder.Write(Page, "# Guide\n\nNew text.\n");
        var before = folder.Snapshot();

        Expect(0, clone.RunOfGuide("asset-sync sync --dry-run")).Stdout.ShouldBe($"update  {Copy}  {Page}\n\ndry run: 1 to update\n");
        folder.Snapshot().ShouldBe(before, "a dry run touches nothing");
        Expect(1, clone.RunOfGuide("asset-sync verify")).Stdout.ShouldBe($"Out of sync:\n  stale  {Copy}  {Page}\n\nTo fix:\n  asset-sync sync\n\n1 of 3 copies out of sync\n");
        folder.Snapshot().ShouldBe(before, "verify touches nothing");
        Expect(0, clone.RunOfGuide("asset-sync sync")).Stdout.ShouldBe($"update  {Copy}  {Page}\n\n1 updated\n");

        folder.Read(Copy).ShouldBe(folder.Read(Page));
        File.GetLastWriteTimeUtc(folder[Copy]).ShouldBe(File.GetLastWriteTimeUtc(folder[Page]), "metadata is kept");
        var after = folder.Snapshot();
        Expect(0, clone.RunOfGuide("asset-sync sync")).Stdout.ShouldBe("3 copies in sync, nothing to do\n");
        folder.Snapshot().ShouldBe(after, "a second sync writes nothing");
        var changed = Expect(0, clone.RunOfGuide("git diff --stat")).Stdout;
        foreach (var file in new[] { Page, Copy, "asset-mappings.lock.json" })
            changed.ShouldContain($"{file} ");
    }

    private static void HookAndCommit(GuideClone clone)
    {
        Expect(0, clone.RunOfGuide("asset-sync hook install"));
        Expect(0, clone.RunOfGuide("git add --all"));
        Expect(0, clone.Run("git commit --message page"));

        clone.Folder.Write(Page, "# Guide\n\nNewer text.\n");
        var stale = Expect(1, clone.Run("git commit --all --message stale"));

        (stale.Stdout + stale.Stderr).ShouldContain($"  stale  {Copy}  {Page}");
        clone.RunOfGuide("asset-sync verify --staged").ExitCode.ShouldBe(0, "nothing is staged");
    }

    // The clone has an edited page without its copy.
    private static void Ci(GuideClone clone)
    {
        var stale = Expect(1, clone.RunOfGuide("asset-sync verify --format github"));
        stale.Stdout.ShouldStartWith("::error file=asset-mappings.json,line=4,col=5,title=ASSETSYNC0002");

        Expect(0, clone.RunOfGuide("asset-sync sync"));
        Expect(0, clone.RunOfGuide("git add --all"));
        Expect(0, clone.Run("git commit --message page"));
        Expect(0, clone.Run("git clone . ../ci && cd ../ci && asset-sync verify --format github"));
    }

    private static void EditOfACopy(GuideClone clone)
    {
        var folder = clone.Folder;
        folder.Write(Copy, "# By hand\n");
        Expect(1, clone.RunOfGuide("asset-sync verify --diff")).Stdout.ShouldContain("\n+# By hand\n");
        Expect(1, clone.RunOfGuide("asset-sync sync")).Stdout.ShouldContain("1 refused");
        folder.Read(Copy).ShouldBe("# By hand\n");
        Expect(0, clone.RunOfGuide("asset-sync adopt PATH", ("PATH", Copy)));
        folder.Read(Page).ShouldBe("# By hand\n");
        Expect(0, clone.RunOfGuide("asset-sync verify"));

        folder.Write(Copy, "# Not wanted\n");
        Expect(0, clone.RunOfGuide("asset-sync sync --overwrite"));
        folder.Read(Copy).ShouldBe("# By hand\n");
    }

    private static void AddAnAsset(GuideClone clone)
    {
        const string add = "asset-sync add docs/new-page.md src/Core/EmbeddedAssets/docs/new-page.md";
        clone.Folder.Write("docs/new-page.md", "# New\n");
        var before = clone.Folder.Snapshot();

        Expect(0, clone.RunOfGuide($"{add} --dry-run"));
        clone.Folder.Snapshot().ShouldBe(before);
        Expect(0, clone.RunOfGuide(add));
        Expect(1, clone.RunOfGuide("asset-sync verify")).Stdout.ShouldContain("  missing  src/Core/EmbeddedAssets/docs/new-page.md");
        Expect(0, clone.RunOfGuide("asset-sync sync")).Stdout.ShouldContain("create  src/Core/EmbeddedAssets/docs/new-page.md");
        Expect(1, clone.RunOfGuide("asset-sync verify")).Stdout.ShouldContain("  not tracked  src/Core/EmbeddedAssets/docs/new-page.md");
        Expect(0, clone.RunOfGuide("git add --all"));
        Expect(0, clone.RunOfGuide("asset-sync verify")).Stdout.ShouldBe("4 copies in sync\n");
    }

    private static void RemoveAnAsset(GuideClone clone)
    {
        Expect(0, clone.RunOfGuide("asset-sync remove src/Core/EmbeddedAssets/docs/new-page.md"));
        Expect(1, clone.RunOfGuide("asset-sync verify")).Stdout.ShouldContain("  orphan  src/Core/EmbeddedAssets/docs/new-page.md");
        Expect(0, clone.RunOfGuide("asset-sync sync")).Stdout.ShouldContain("1 deleted");
        clone.Folder.Has("src/Core/EmbeddedAssets/docs/new-page.md").ShouldBeFalse();
        clone.Folder.Has("docs/new-page.md").ShouldBeTrue();
        Expect(0, clone.RunOfGuide("git add --all"));
    }

    private static void VerificationSteps(GuideClone clone)
    {
        Expect(0, clone.RunOfGuide("git status --short")).Stdout.ShouldContain(Copy);
        Expect(0, clone.RunOfGuide("git diff"));
        Expect(0, clone.RunOfGuide("asset-sync verify"));
        Expect(0, clone.RunOfGuide("asset-sync doctor --prove")).Stdout.ShouldContain($"proven   {Page} -> {Copy}: 13 ways to break the copy, all seen by verify\n");
    }

    private static void ExitCodes(GuideClone clone)
    {
        Expect(2, clone.Run("asset-sync verify --mistyped"));
        Expect(2, clone.Run("cd .. && asset-sync verify"));
        Expect(3, clone.Run("asset-sync verify --report json=AGENTS.md/report.json"));
    }

    private static CommandResult Expect(int exitCode, CommandResult result)
    {
        result.ExitCode.ShouldBe(exitCode, result.Log);
        return result;
    }
}
