using System.Text;
using AssetSync.Tool.Diffing;
using AssetSync.Tool.Doctor;
using AssetSync.Tool.Editing;

namespace AssetSync.Tool.Tests.Attacks;

/// <summary>Inputs of a megabyte or less that took minutes or gigabytes.</summary>
[Trait("Category", "Attack")]
public class SmallInputTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData("<None x")]
    [InlineData("<None Include")]
    [InlineData("<None Include = \"a")]
    [InlineData("<")]
    public void Project_files_are_read_once(string tag) => InTime(() => ProjectItems.Read(string.Concat(Enumerable.Repeat(tag, 300_000))).Find("a"));

    [Fact]
    public void Items_are_looked_up_whatever_their_number() => InTime(() =>
    {
        var items = ProjectItems.Read(string.Concat(Enumerable.Range(0, 40_000).Select(index => $"<None Include=\"f{index}/*\"/><Content Include='x' Include=\"g{index}\"/>")));
        for (var copy = 0; copy < 40_000; copy++)
            (items.Find($"f{copy}/a"), items.Find("none/of/them")).ShouldBe(("None", null));
    });

    [Theory]
    [InlineData(200_000, 200_000)]
    [InlineData(400_000, 1)]
    [InlineData(3, 500_000)]
    public void A_diff_of_files_that_share_nothing_is_made_in_time(int oldLines, int newLines) => InTime(() =>
    {
        var old = string.Concat(Enumerable.Range(0, oldLines).Select(line => $"{line % 7}\n"));
        var @new = string.Concat(Enumerable.Range(0, newLines).Select(line => $"{line % 5}x\n"));
        var text = new StringBuilder();
        UnifiedDiff.Append(text, old, @new, new());
        text.ToString().ShouldStartWith($"@@ -1,{oldLines} +1,{newLines} @@\n-0\n".Replace("1,1 ", "1 ", StringComparison.Ordinal));
    });

    [Fact]
    public void Many_entries_are_removed_in_one_go() => InTime(() =>
    {
        var entries = string.Join(",\n", Enumerable.Range(0, 15_000).Select(index => $"{{ \"source\": \"a\", \"destination\": \"d{index}\" }}").Append("{ \"source\": \"b\", \"destinations\": [\"x\", \"y\"] }"));
        var edited = MappingFileEditor.Remove(Encoding.UTF8.GetBytes($"{{ \"mappings\": [\n{entries}\n] }}"), "asset-mappings.json", "a");
        Encoding.UTF8.GetString(edited).ShouldBe("{ \"mappings\": [\n{ \"source\": \"b\", \"destinations\": [\"x\", \"y\"] }\n] }");
    });

    [RequiresFact(Needs.Unix)]
    public void A_very_wide_row_makes_no_other_row_wide_and_names_few_of_its_copies()
    {
        using var folder = new ScratchFolder();
        folder.Write("a", "");
        var wide = string.Join(", ", Enumerable.Range(0, 2000).Select(index => $"\"w{index}/{new string('x', 100)}\""));
        var others = string.Join(", ", Enumerable.Range(0, 500).Select(index => $"{{ \"source\": \"a\", \"destination\": \"d{index}\" }}"));
        folder.Write("asset-mappings.json", $"{{ \"mappings\": [ {{ \"source\": \"a\", \"destinations\": [{wide}] }}, {others} ] }}");

        var result = folder.AssetSync("list");

        result.Stdout.Length.ShouldBeLessThan(200_000);
        result.Stdout.ShouldContain(" and 1995 more");
    }

    [Fact]
    public void Diffs_are_made_one_by_one_and_those_of_a_sync_up_to_a_limit()
    {
        using var folder = new ScratchFolder().WithDrift();
        var root = AssetRoot.Open(folder.Path);
        using var diffs = Diffs.Open(root, root.Verify().Findings, Subject.WorkTree);
        var guide = RelativePath.Parse("embedded/guide.md");

        var kept = diffs.Keep(most: 100);
        folder.Write("embedded/guide.md", "later\n");
        File.Delete(folder["CLAUDE.md"]);

        diffs.Find(guide)!.ShouldContain("-later\n");
        diffs.Find(RelativePath.Parse("CLAUDE.md"))!.ShouldStartWith("no diff of CLAUDE.md: ");
        kept.Find(guide).ShouldStartWith("no diff of embedded/guide.md: one sync keeps ");
        kept.Find(RelativePath.Parse("CLAUDE.md"))!.ShouldContain("-two\n+2\n");
    }

    [RequiresFact(Needs.Unix | Needs.Git)]
    public void Large_blobs_are_judged_without_a_folder_for_temporary_files()
    {
        using var folder = new ScratchFolder();
        folder.Git("init", "--quiet");
        folder.Write("asset-mappings.json", """{ "mappings": [ { "source": "a", "destination": "b" }, { "source": "c", "destination": "d" } ] }""");
        foreach (var name in (string[])["a", "b", "c", "d"])
            folder.Write(name, Encoding.UTF8.GetBytes(new string(name[0], 9_000_000)));
        folder.Git("add", "--all");
        folder.Git("commit", "--quiet", "-m", "x");

        var result = folder.Run(AssetSyncCommand.Of("verify", "--ref", "HEAD", "--diff") with { Environment = new Dictionary<string, string?> { ["TMPDIR"] = folder["absent"] }, Timeout = Patience });

        result.ExitCode.ShouldBe(1, result.Log);
        result.Stdout.ShouldContain("2 of 2 copies out of sync");
    }

    [RequiresFact(Needs.Unix)]
    public void A_scratch_copy_that_cannot_be_made_is_a_diagnostic_that_names_the_folder()
    {
        using var folder = new ScratchFolder().WithSample();

        var result = folder.Run(AssetSyncCommand.Of("doctor", "--prove") with { Environment = new Dictionary<string, string?> { ["TMPDIR"] = folder["absent"] }, Timeout = Patience });

        result.ExitCode.ShouldBe(3, result.Log);
        result.Stderr.ShouldContain($"ASSETSYNC0302: cannot make the scratch copy in the folder for temporary files, {folder["absent"]}");
    }

    [RequiresFact(Needs.Unix | Needs.Git | Needs.SmallDisk)]
    public void A_folder_for_temporary_files_that_is_full_changes_no_verdict_and_is_named_where_it_is_needed()
    {
        using var folder = new ScratchFolder();
        folder.Git("init", "--quiet");
        folder.Map("a -> b");
        folder.Write("a", Encoding.UTF8.GetBytes(new string('a', 9_000_000)));
        folder.Write("b", Encoding.UTF8.GetBytes(new string('b', 9_000_000)));
        folder.Git("add", "--all");
        folder.Git("commit", "--quiet", "-m", "x");
        var command = AssetSyncCommand.Of();
        folder.Write("../script.sh", $"""
            mkdir ../full && mount -t tmpfs -o size=16k tmpfs ../full || exit 77
            head -c 100000 /dev/zero > ../full/filled 2> ../filling.txt
            export TMPDIR="$PWD/../full"
            for arguments in 'verify --ref HEAD --diff' 'verify --staged' 'verify' 'doctor --prove'; do
                {string.Join(' ', command.Arguments.Prepend(command.Program).Select(part => $"'{part}'"))} $arguments 2>&1
                echo "exit $?"
            done
            ls -A ../full
            """);

        var result = folder.Run(new Command("unshare", ["--mount", "sh", folder["../script.sh"]]) { Timeout = Patience });

        result.Stdout.Split('\n').Where(line => line.StartsWith("exit", StringComparison.Ordinal)).ShouldBe(["exit 1", "exit 1", "exit 1", "exit 3"], result.Log);
        result.Stdout.ShouldContain("ASSETSYNC0302: cannot make the scratch copy in the folder for temporary files");
        result.Stdout.ShouldContain("No space left on device");
        result.Stdout.ShouldEndWith("exit 3\nfilled\n");
    }

    private static void InTime(Action action) => Task.Run(action).WaitAsync(Patience).GetAwaiter().GetResult();
}
