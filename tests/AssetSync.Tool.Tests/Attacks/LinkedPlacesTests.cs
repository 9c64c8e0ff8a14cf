using AssetSync.Tool.Watching;

namespace AssetSync.Tool.Tests.Attacks;

/// <summary>What a repository's content puts in the way of the command: links, FIFOs and devices where it reads and writes other files than copies.</summary>
public class LinkedPlacesTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [RequiresTheory(Needs.Unix | Needs.Git)]
    [InlineData("report.json", "../outside/mine")]
    [InlineData("report.json", ".git/hooks/pre-commit")]
    [InlineData("reports/report.json", "../../outside/mine")]
    public void A_report_is_not_written_through_a_link(string report, string target)
    {
        using var folder = Repository();
        folder.Write("../outside/mine", "mine");
        folder.Write(".git/hooks/pre-commit", "mine");
        folder.Link(report, target);

        folder.AssetSync("verify", "--report", $"json={report}").ExitCode.ShouldBe(0);

        folder.Read("../outside/mine").ShouldBe("mine");
        folder.Read(".git/hooks/pre-commit").ShouldBe("mine");
        folder.IsPlainFile(report).ShouldBeTrue();
    }

    [RequiresTheory(Needs.Unix | Needs.Git)]
    [InlineData("way/report.json")]
    [InlineData(".git/hooks/pre-commit")]
    [InlineData("to-git/hooks/pre-commit")]
    [InlineData("fifo")]
    public void A_report_is_not_written_below_a_link_into_git_s_folder_or_to_a_FIFO(string report)
    {
        using var folder = Repository();
        Directory.CreateDirectory(folder["../outside"]);
        folder.Link("way", "../outside");
        folder.Link("to-git", ".git");
        folder.MakeFifo("fifo");
        var before = folder.Snapshot();

        folder.AssetSync("verify", "--report", $"json={report}").ExitCode.ShouldBe(3);

        folder.Snapshot().ShouldBe(before);
        Directory.EnumerateFileSystemEntries(folder["../outside"]).ShouldBeEmpty();
    }

    [RequiresFact(Needs.Unix | Needs.Git)]
    public void A_report_outside_goes_where_the_user_says()
    {
        using var folder = Repository();
        folder.AssetSync("verify", "--report", $"json={folder["../elsewhere/report.json"]}").ExitCode.ShouldBe(0);
        folder.Has("../elsewhere/report.json").ShouldBeTrue();
        folder.AssetSync("verify", "--report", "json=/dev/null").ExitCode.ShouldBe(0);
    }

    [RequiresTheory(Needs.Unix | Needs.Git)]
    [InlineData(".git/config")]
    [InlineData("../outside/mine")]
    public void A_table_is_not_written_through_a_link_that_leads_out_or_into_git_s_folder(string target)
    {
        const string text = "<!-- assets:begin -->\n<!-- assets:end -->\n";
        using var folder = Repository();
        folder.Write("../outside/mine", text);
        File.AppendAllText(folder[".git/config"], "#\n" + text);
        folder.Link("table.md", target);

        folder.AssetSync("sync", "--table", "table.md").ExitCode.ShouldBe(2);

        folder.Read("../outside/mine").ShouldBe(text);
        folder.Read(".git/config").ShouldEndWith(text);
    }

    [RequiresTheory(Needs.Unix | Needs.Git)]
    [InlineData(".husky", "../outside")]
    [InlineData(".git/hooks", "../../outside")]
    public void A_hook_is_neither_written_nor_removed_through_a_linked_folder(string hooks, string target)
    {
        using var folder = Repository();
        Directory.CreateDirectory(folder["../outside"]);
        if (hooks == ".husky")
            folder.Git("config", "core.hooksPath", hooks);
        else
            Directory.Delete(folder[hooks], recursive: true);
        folder.Link(hooks, target);

        folder.AssetSync("hook", "install").ExitCode.ShouldBeOneOf(2, 3);
        Directory.EnumerateFileSystemEntries(folder["../outside"]).ShouldBeEmpty();

        using var other = Repository();
        other.AssetSync("hook", "install").ExitCode.ShouldBe(0);
        File.Copy(other[".git/hooks/pre-commit"], folder["../outside/pre-commit"]);
        folder.AssetSync("hook", "uninstall").ExitCode.ShouldBeOneOf(2, 3);
        folder.Has("../outside/pre-commit").ShouldBeTrue();
    }

    [RequiresFact(Needs.Unix | Needs.Git | Needs.Fifo)]
    public void Doctor_reads_no_FIFO_and_nothing_through_a_linked_folder()
    {
        using var folder = Repository();
        folder.Write("../outside/ci.yml", "asset-sync verify");
        folder.Link(".github/workflows", "../../outside");
        folder.MakeFifo("azure-pipelines.yml");
        folder.MakeFifo("lefthook.yml");
        folder.MakeFifo("copies.csproj");
        folder.Write(".git/hooks/sample", "");
        folder.MakeFifo(".git/hooks/pre-commit");
        folder.Link(".gitlab-ci.yml", "/dev/zero");

        var result = Run(folder, "doctor");

        result.Stdout.ShouldContain("no step that verifies was found");
    }

    [RequiresFact(Needs.Unix)]
    public void Find_reads_no_device_and_nothing_through_a_link()
    {
        using var folder = new ScratchFolder();
        folder.Write("a/one.md", "mine");
        folder.Write("../outside/one.md", "mine");
        folder.MakeFifo("b/one.md");
        folder.Link("c/one.md", "/dev/zero");
        folder.Link("d", "../outside");
        folder.Link("e/one.md", "../a/one.md");

        Run(folder, "find", "--verbose").Stdout.ShouldBe("No copies without a mapping\n");
    }

    [RequiresFact(Needs.Git)]
    public void A_mapping_file_above_the_repository_is_not_found()
    {
        using var folder = new ScratchFolder();
        folder.Write("a.md", "a");
        folder.Map("a.md -> clone/a.md");
        folder.Git("init", "--quiet", "clone");

        var result = folder.Run(AssetSyncCommand.Of("sync", "--root", "clone"));
        result.ExitCode.ShouldBe(2);
        Places.Locate(null, null, folder["clone"]).Root.ShouldBe(folder["clone"]);
        folder.Has("clone/a.md").ShouldBeFalse();
    }

    [RequiresFact(Needs.Unix | Needs.Git)]
    public void Only_folders_inside_the_root_are_watched()
    {
        using var folder = new ScratchFolder();
        folder.Git("init", "--quiet");
        folder.Link("way", "/");
        folder.Link("to-git", ".git");
        folder.Write("docs/a.md", "a");
        folder.Link("to-docs", "docs");
        folder.Map("way/ -> out/", "to-git/ -> git/", ".git/ -> again/", "to-docs/ -> copies/");

        WatchedFolders.Find(AssetRoot.Open(folder.Path)).Keys.ShouldBe(["", "docs"], ignoreOrder: true);
    }

    // Opening a FIFO or reading a device never ends.
    private static CommandResult Run(ScratchFolder folder, params string[] arguments) =>
        Task.Run(() => folder.AssetSync(arguments)).WaitAsync(Patience).GetAwaiter().GetResult();

    private static ScratchFolder Repository()
    {
        var folder = new ScratchFolder();
        folder.Git("init", "--quiet");
        folder.Write("docs/a.md", "a");
        folder.Map("docs/a.md -> copies/a.md");
        folder.AssetSync("sync").ExitCode.ShouldBe(0);
        folder.Git("add", "--all");
        return folder;
    }
}
