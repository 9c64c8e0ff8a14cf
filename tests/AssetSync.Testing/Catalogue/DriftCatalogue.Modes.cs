namespace AssetSync.Testing;

/// <content>Permission bits.</content>
public static partial class DriftCatalogue
{
    private static IEnumerable<DriftEntry> Modes() =>
    [
        new("A copy loses its executable bit")
        {
            Needs = Needs.Unix,
            Break = folder => folder.SetMode("copies/run.sh", "644"),
            Findings = ["mode-differs copies/run.sh"],
            Sync = new() { Check = folder => folder.Mode("copies/run.sh").ShouldBe("755") },
            Adopt = (["copies/run.sh"], new() { Check = folder => folder.Mode("scripts/run.sh").ShouldBe("644") }),
        },
        new("A source becomes executable")
        {
            Needs = Needs.Unix,
            Break = folder => folder.SetMode("docs/guide.md", "755"),
            Findings = ["mode-differs copies/guide.md"],
            Sync = new() { Check = folder => folder.Mode("copies/guide.md").ShouldBe("755") },
        },
        new("A copy with another name loses its executable bit, and the other name keeps it")
        {
            Needs = Needs.Unix,
            Arrange = folder => folder.Write("mine.sh", StandardTree.Script),
            Break = folder =>
            {
                folder.Remove("copies/run.sh");
                folder.Run("ln", "mine.sh", "copies/run.sh").ExitCode.ShouldBe(0);
                folder.SetMode("mine.sh", "644");
            },
            Findings = ["mode-differs copies/run.sh"],
            Sync = new()
            {
                Check = folder =>
                {
                    folder.Mode("copies/run.sh").ShouldBe("755");
                    folder.Mode("mine.sh").ShouldBe("644");
                },
            },
        },
        new("A copy with another name is out of date, and the other name keeps its content")
        {
            Needs = Needs.Unix,
            Break = folder =>
            {
                folder.Run("ln", "copies/guide.md", "kept.md").ExitCode.ShouldBe(0);
                folder.Edit("docs/guide.md", Other);
            },
            Findings = ["source-changed copies/guide.md"],
            Sync = Mends(("copies/guide.md", Other), ("kept.md", StandardTree.Guide)),
        },
        new("A copy is read-only and out of date")
        {
            Break = folder =>
            {
                File.SetAttributes(folder["copies/guide.md"], File.GetAttributes(folder["copies/guide.md"]) | FileAttributes.ReadOnly);
                folder.Edit("docs/guide.md", Other);
            },
            Findings = ["source-changed copies/guide.md"],
            Sync = Mends(("copies/guide.md", Other)),
        },
        new("A source is read-only, and so becomes its copy")
        {
            Needs = Needs.Unix,
            Break = folder =>
            {
                folder.Edit("docs/guide.md", Other);
                folder.SetMode("docs/guide.md", "444");
            },
            Findings = ["source-changed copies/guide.md"],
            Sync = new() { Check = folder => folder.Mode("copies/guide.md").ShouldBe("444") },
        },
        new("Other permission bits than the executable one are no drift")
        {
            Needs = Needs.Unix,
            Break = folder => folder.SetMode("copies/guide.md", "600"),
            Verify = 0,
            Sync = new() { Check = folder => folder.Mode("copies/guide.md").ShouldBe("600") },
        },
    ];
}
