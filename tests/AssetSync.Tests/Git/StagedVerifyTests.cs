namespace AssetSync.Tests.Git;

/// <summary>The whole way, from the root to the verdict.</summary>
public sealed class StagedVerifyTests
{
    private static ScratchFolder Prepare(ScratchFolder folder)
    {
        folder.Init();
        folder.Write("asset-mappings.json", """{ "mappings": [{ "source": "docs/", "destination": "copy/" }] }""");
        folder.Write("docs/a.md", "a\n");
        folder.Write("docs/deep/b.md", "b\n");
        AssetRoot.Open(folder.Path).Sync().ExitCode.ShouldBe(ExitCode.Success);
        return folder;
    }

    private static string Verify(ScratchFolder folder, Subject subject)
    {
        var verdict = AssetRoot.Open(folder.Path).Verify(new() { Subject = subject });
        verdict.Problems.ShouldBeEmpty();
        return string.Join(' ', verdict.Findings.Select(finding => $"{finding.Drift}:{finding.Destination}"));
    }

    [Fact]
    public void The_verdict_is_about_what_is_staged()
    {
        using var folder = Prepare(new ScratchFolder()).Commit();
        Verify(folder, Subject.WorkTree).ShouldBe("");
        Verify(folder, Subject.Staged).ShouldBe("");
        Verify(folder, Subject.OfRevision("HEAD")).ShouldBe("");

        folder.Write("docs/a.md", "new\n");
        folder.Git("add", "docs");
        AssetRoot.Open(folder.Path).Sync();
        Verify(folder, Subject.WorkTree).ShouldBe("");
        Verify(folder, Subject.Staged).ShouldBe("SourceChanged:copy/a.md");
        folder.Git("add", ".");
        Verify(folder, Subject.Staged).ShouldBe("");
        folder.Git("rm", "--quiet", "--cached", "copy/deep/b.md");
        Verify(folder, Subject.Staged).ShouldBe("MissingDestination:copy/deep/b.md");
        Verify(folder, Subject.WorkTree).ShouldBe("Untracked:copy/deep/b.md");
        Verify(folder, Subject.OfRevision("HEAD")).ShouldBe("");
    }

    [Fact]
    public void An_intent_to_add_is_not_enough()
    {
        using var folder = Prepare(new ScratchFolder());
        folder.Git("add", "docs", "asset-mappings.json", "asset-mappings.lock.json", "copy/a.md");
        folder.Git("add", "--intent-to-add", "copy/deep/b.md");
        Verify(folder, Subject.Staged).ShouldBe("MissingDestination:copy/deep/b.md");
    }

    [Fact]
    public void Modes_and_links_are_those_of_the_index()
    {
        using var folder = Prepare(new ScratchFolder()).Commit();
        folder.Git("update-index", "--chmod=+x", "docs/a.md");
        Verify(folder, Subject.Staged).ShouldBe("ModeDiffers:copy/a.md");
        var link = folder.Run(new Command("git", ["hash-object", "-w", "--stdin"]) { Environment = GitEnvironment.Values, Input = "../docs/a.md" }).Stdout.Trim();
        folder.Git("update-index", "--cacheinfo", $"120000,{link},copy/a.md");
        Verify(folder, Subject.Staged).ShouldBe("NotAFile:copy/a.md");
    }

    [Fact]
    public void A_conflict_is_a_problem_of_its_path_alone()
    {
        using var folder = Prepare(new ScratchFolder()).Commit();
        var id = folder.Git("hash-object", "docs/a.md").Stdout.Trim();
        var entries = $"0 {id} 0\tcopy/a.md\n" + string.Concat(Enumerable.Range(1, 3).Select(stage => $"100644 {id} {stage}\tcopy/a.md\n"));
        folder.Run(new Command("git", ["update-index", "--index-info"]) { Environment = GitEnvironment.Values, Input = entries.Replace($"0 {id} 0", $"0 {new string('0', 40)} 0", StringComparison.Ordinal) }).ExitCode.ShouldBe(0);
        var verdict = AssetRoot.Open(folder.Path).Verify(new() { Subject = Subject.Staged });
        verdict.Findings.ShouldBeEmpty();
        verdict.Problems.ShouldHaveSingleItem().Message.ShouldContain("copy/a.md is in conflict");
        verdict.ExitCode.ShouldBe(ExitCode.IoFailure);
    }

    [Fact]
    public void Line_endings_that_a_clone_would_part_are_drift_for_the_author_too()
    {
        using var folder = Prepare(new ScratchFolder());
        folder.Write(".gitattributes", "docs/** text eol=lf\ncopy/** text eol=crlf\n");
        folder.Commit();
        foreach (var subject in new[] { Subject.WorkTree, Subject.Staged, Subject.OfRevision("HEAD") })
            Verify(folder, subject).ShouldBe("EolOnly:copy/a.md EolOnly:copy/deep/b.md");
    }

    [Fact]
    public void Blobs_that_every_clone_checks_out_equal_are_in_sync()
    {
        using var folder = Prepare(new ScratchFolder());
        folder.Write(".gitattributes", "docs/** text eol=crlf\ncopy/** -text\n");
        folder.Write("docs/a.md", "a\r\n");
        folder.Write("docs/deep/b.md", "b\r\n");
        AssetRoot.Open(folder.Path).Sync();
        folder.Commit();
        folder.Git("clone", "--quiet", ".", "../clone");
        folder.Read("../clone/docs/a.md").ShouldBe(folder.Read("../clone/copy/a.md"));
        foreach (var subject in new[] { Subject.WorkTree, Subject.Staged, Subject.OfRevision("HEAD") })
            Verify(folder, subject).ShouldBe("");

        folder.Write(".gitattributes", "docs/** text\ncopy/** -text\n");
        folder.Git("add", ".gitattributes");
        Verify(folder, Subject.Staged).ShouldBe("EolOnly:copy/a.md EolOnly:copy/deep/b.md");
    }

    // What git holds is not converted again on its way in.
    [Fact]
    public void Equal_blobs_with_crlf_are_judged_by_what_a_checkout_makes_of_them()
    {
        using var folder = Prepare(new ScratchFolder());
        folder.Write("docs/a.md", "a\r\n");
        AssetRoot.Open(folder.Path).Sync();
        folder.Commit();
        folder.Write(".gitattributes", "docs/** text eol=lf\ncopy/** -text\n");
        folder.Git("add", ".gitattributes");
        folder.Git("commit", "--quiet", "--message", "attributes");
        folder.Git("clone", "--quiet", ".", "../clone");
        folder.Read("../clone/docs/a.md").ShouldBe(folder.Read("../clone/copy/a.md"));
        foreach (var subject in new[] { Subject.Staged, Subject.OfRevision("HEAD") })
            Verify(folder, subject).ShouldBe("");
    }
}
