using AssetSync.Tests.Git;

namespace AssetSync.Tests.Content;

/// <summary>Copies with header, footer or replacements, from the root to the verdict.</summary>
public class MadeCopyTests
{
    private const string Rule = "\"header\": true, \"footer\": \"(end)\", \"replace\": { \"](docs/\": \"](https://e.org/docs/\" }";
    private const string Source = "# A\n\nSee [a](docs/a.md).\n";
    private const string Copy = "<!-- Copied from a.md by AssetSync. Edit that file. -->\n# A\n\nSee [a](https://e.org/docs/a.md).\n(end)\n";

    private static AssetRoot Map(ScratchFolder folder, string keys = Rule, string source = Source)
    {
        folder.Write("a.md", source);
        Remap(folder, keys);
        return AssetRoot.Open(folder.Path);
    }

    private static void Remap(ScratchFolder folder, string keys) =>
        folder.Write("asset-mappings.json", $$"""{ "mappings": [ { "source": "a.md", "destination": "x/a.md", {{keys}} } ] }""");

    private static string Findings(AssetRoot root, Subject? subject = null)
    {
        var verdict = root.Verify(new() { Subject = subject ?? Subject.WorkTree, AllowUntracked = true });
        return string.Join('\n', [.. verdict.Findings.Select(finding => $"{finding.Drift.ToName()}: {finding.Message}"), .. verdict.Problems.Select(problem => $"{problem}")]);
    }

    [Fact]
    public void Sync_writes_what_the_source_makes_and_a_second_one_nothing()
    {
        using var folder = new ScratchFolder();
        var root = Map(folder);
        folder.SetMode("a.md", "755");
        File.SetLastWriteTimeUtc(folder["a.md"], new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));
        var before = folder.Snapshot();

        var dryRun = root.Sync(new() { DryRun = true });
        folder.Snapshot().ShouldBe(before);
        var result = root.Sync();

        dryRun.Changes.ShouldBe(result.Changes);
        dryRun.LockFileChanged.ShouldBeTrue();
        result.Changes.ShouldHaveSingleItem().Bytes.ShouldBe(Copy.Length);
        folder.Read("x/a.md").ShouldBe(Copy);
        folder.Mode("x/a.md").ShouldBe(folder.Mode("a.md"));
        File.GetLastWriteTimeUtc(folder["x/a.md"]).ShouldBe(File.GetLastWriteTimeUtc(folder["a.md"]));
        Findings(root).ShouldBe("");
        var again = root.Sync();
        (again.Changes.Count, again.LockFileChanged).ShouldBe((0, false));

        folder.Remove("x/a.md");
        dryRun = root.Sync(new() { DryRun = true });
        (dryRun.Changes.Count, dryRun.LockFileChanged).ShouldBe((1, false));
        root.Sync().LockFileChanged.ShouldBeFalse();
    }

    [Fact]
    public void Copies_of_one_source_are_adopted_together_where_they_are_edited_alike()
    {
        using var folder = new ScratchFolder();
        folder.Write("a.md", Source);
        folder.Write("asset-mappings.json", $$"""{ "mappings": [ { "source": "a.md", "destination": "x/a.md", {{Rule}} }, { "source": "a.md", "destinations": [ "y/a.md", "z/a.md" ] } ] }""");
        var root = AssetRoot.Open(folder.Path);
        root.Sync();
        folder.Edit("x/a.md", Copy.Replace("# A", "# B", StringComparison.Ordinal));
        folder.Edit("y/a.md", Source.Replace("# A", "# C", StringComparison.Ordinal));
        RelativePath[] edited = [RelativePath.Parse("x"), RelativePath.Parse("y")];

        Should.Throw<AssetSyncException>(() => root.Adopt(edited)).Problems.ShouldHaveSingleItem().Code.ShouldBe("ASSETSYNC0402");
        folder.Edit("y/a.md", Source.Replace("# A", "# B", StringComparison.Ordinal));
        var dryRun = root.Adopt(edited, new() { DryRun = true });
        var result = root.Adopt(edited);

        result.ExitCode.ShouldBe(ExitCode.Success);
        result.Changes.Select(change => change.Destination.Value).ShouldBe(["a.md", "z/a.md"]);
        dryRun.Changes.ShouldBe(result.Changes);
        folder.Read("a.md").ShouldBe(Source.Replace("# A", "# B", StringComparison.Ordinal));
        Findings(root).ShouldBe("");
    }

    [Fact]
    public void A_plain_copy_is_adopted_into_the_source_and_the_made_one_follows()
    {
        using var folder = new ScratchFolder();
        folder.Write("a.md", Source);
        folder.Write("asset-mappings.json", $$"""{ "mappings": [ { "source": "a.md", "destination": "x/a.md", {{Rule}} }, { "source": "a.md", "destination": "y/a.md" } ] }""");
        var root = AssetRoot.Open(folder.Path);
        root.Sync();
        folder.Edit("y/a.md", Source + "more\n");

        var dryRun = root.Adopt([RelativePath.Parse("y/a.md")], new() { DryRun = true });
        var result = root.Adopt([RelativePath.Parse("y/a.md")]);

        dryRun.Changes.ShouldBe(result.Changes);
        folder.Read("x/a.md").ShouldBe(Copy.Replace("(end)", "more\n(end)", StringComparison.Ordinal));
        Findings(root).ShouldBe("");
    }

    [Theory]
    [InlineData("Copied", "Taken", "destination-edited: the copy was edited and its source a.md was not")]
    [InlineData("https://e.org/", "", "destination-edited: the copy was edited and its source a.md was not")]
    [InlineData("# A", "# B", "destination-edited: the copy was edited and its source a.md was not")]
    [InlineData("(end)", "(END)", "destination-edited: the copy was edited and its source a.md was not")]
    [InlineData("\n", "\r\n", "eol-only: only the line endings differ from a.md")]
    public void An_edit_of_any_part_is_seen(string text, string edited, string finding)
    {
        using var folder = new ScratchFolder();
        var root = Map(folder);
        root.Sync();

        folder.Edit("x/a.md", Copy.Replace(text, edited, StringComparison.Ordinal));

        Findings(root).ShouldBe(finding);
    }

    [Theory]
    [InlineData("\"header\": true")]
    [InlineData("\"purpose\": \"none\"")]
    public void A_changed_mapping_is_a_change_of_the_source(string keys)
    {
        using var folder = new ScratchFolder();
        var root = Map(folder);
        root.Sync();

        Remap(folder, keys);

        root.Verify().Findings.ShouldHaveSingleItem().Drift.ShouldBe(Drift.SourceChanged);
        root.Sync().ExitCode.ShouldBe(ExitCode.Success);
        Findings(root).ShouldBe("");
        Remap(folder, Rule);
        Findings(root).ShouldBe("source-changed: a.md or its mapping changed after this copy was written");
    }

    [Fact]
    public void Without_a_lock_file_a_copy_that_is_in_sync_is_in_sync()
    {
        using var folder = new ScratchFolder();
        var root = Map(folder);
        folder.Write("x/a.md", Copy);
        Findings(root).ShouldBe("");
        folder.Write("x/a.md", Source);
        Findings(root).ShouldBe("differs: the copy differs from what its mapping makes of a.md, and sync did not write it");
    }

    [Fact]
    public void A_source_that_is_not_text_stops_everything_also_where_its_copy_is_missing()
    {
        using var folder = new ScratchFolder();
        folder.Write("b.bin", [1, 0, 2]);
        folder.Write("a.md", "a\n");
        folder.Write("asset-mappings.json", """{ "mappings": [ { "source": "b.bin", "destination": "x/b.bin", "replace": { "a": "b" } }, { "source": "a.md", "destination": "x/a.md" } ] }""");
        var root = AssetRoot.Open(folder.Path);

        var result = root.Sync();

        result.ExitCode.ShouldBe(ExitCode.BadInput);
        result.Problems.ShouldHaveSingleItem().ToString().ShouldBe(
            "asset-mappings.json(1,29): error ASSETSYNC0120: the copy x/b.bin cannot be made: b.bin is not a text in UTF-8 (save it as UTF-8, or copy it as it is: without header, footer and replace)");
        folder.Has("x").ShouldBeFalse();
    }

    [Fact]
    public void Git_is_asked_for_the_source_and_for_the_copy()
    {
        using var folder = new ScratchFolder();
        folder.Init();
        var root = Map(folder);
        root.Sync();
        folder.Git("add", ".");
        Findings(root, Subject.Staged).ShouldBe("");

        folder.Write("a.md", Source + "more\n");
        folder.Git("add", "a.md");
        Findings(root, Subject.Staged).ShouldBe("source-changed: a.md or its mapping changed after this copy was written");
        root.Sync();
        Findings(root).ShouldBe("");
        Findings(root, Subject.Staged).ShouldStartWith("source-changed");
        folder.Commit();
        Findings(root, Subject.OfRevision("HEAD")).ShouldBe("");
    }

    [Fact]
    public void What_the_last_commit_makes_is_a_base_where_the_lock_file_lags()
    {
        using var folder = new ScratchFolder();
        folder.Init();
        var root = Map(folder);
        root.Sync();
        folder.Commit();
        folder.Remove("asset-mappings.lock.json");
        folder.Write("a.md", Source + "more\n");

        Findings(root).ShouldStartWith("source-changed");
        folder.Write("x/a.md", "mine\n");
        Findings(root).ShouldStartWith("differs");
    }

    [Theory]
    [InlineData("a", "\r\n")]
    [InlineData("", "\r\n")]
    public void A_source_without_a_line_ending_leaves_those_of_its_copy_to_git(string source, string ending)
    {
        using var folder = new ScratchFolder();
        var root = Map(folder, source: source);
        root.Sync();

        folder.Write("x/a.md", folder.Read("x/a.md").ReplaceLineEndings(ending));

        Findings(root).ShouldBe("");
        root.Sync().Changes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("*.md text eol=crlf\n", "")]
    [InlineData("a.md text eol=crlf\nx/a.md text eol=lf\n", "eol-only")]
    public void Attributes_are_judged_for_what_the_source_makes(string attributes, string expected)
    {
        using var folder = new ScratchFolder();
        folder.Init();
        folder.Write(".gitattributes", attributes);
        var root = Map(folder);
        root.Sync();
        folder.Commit();
        folder.Run("rm", "-r", "x", "a.md").ExitCode.ShouldBe(0);
        folder.Git("checkout", "--", ".");

        Findings(root).Split(':')[0].ShouldBe(expected);
    }

    [RequiresFact(Needs.Unix)]
    public void Two_names_of_one_file_are_not_in_sync()
    {
        using var folder = new ScratchFolder();
        var root = Map(folder);
        Directory.CreateDirectory(folder["x"]);
        folder.Run("ln", "a.md", "x/a.md").ExitCode.ShouldBe(0);

        Findings(root).ShouldStartWith("differs");
        root.Sync(new() { Overwrite = true }).ExitCode.ShouldBe(ExitCode.Success);
        folder.Read("a.md").ShouldBe(Source);
        folder.Read("x/a.md").ShouldBe(Copy);
    }
}
