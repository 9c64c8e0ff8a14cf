namespace AssetSync.Tool.Tests;

/// <summary>Lines with a number in them read well with one and with more.</summary>
public class SummaryTests
{
    [Theory]
    [InlineData(0, 0, "0 copies in sync")]
    [InlineData(1, 0, "1 copy in sync")]
    [InlineData(2, 0, "2 copies in sync")]
    [InlineData(1, 1, "1 copy, 1 error")]
    [InlineData(2, 1, "2 copies, 1 error")]
    public void Without_findings_the_copies_are_counted(int copies, int problems, string line) => Summaries.OfFindings([], copies, problems).ShouldBe(line);

    [RequiresTheory(Needs.Unix)]
    [InlineData(1, "1 created, 1 updated, 1 mode set, 1 deleted, 1 refused")]
    [InlineData(2, "2 created, 2 updated, 2 mode set, 2 deleted, 2 refused")]
    public void What_sync_did_is_counted(int each, string line)
    {
        using var folder = new ScratchFolder();
        Map(folder, each, "create", "update", "mode", "remove", "refuse");
        AssetRoot.Open(folder.Path).Sync().ExitCode.ShouldBe(ExitCode.Success);
        Map(folder, each, "create", "update", "mode", "refuse");
        for (var number = 1; number <= each; number++)
        {
            folder.Remove($"copies/create{number}");
            folder.Write($"sources/update{number}", "new");
            folder.SetMode($"copies/mode{number}", "755");
            folder.Write($"copies/refuse{number}", "by hand");
        }

        folder.AssetSync("sync", "--dry-run").Stdout.ShouldContain($"dry run: {each} to create, {each} to update, {each} mode to set, {each} to delete, {each} refused");
        folder.AssetSync("sync").Stdout.ShouldContain($"\n{line}\n");
    }

    [Theory]
    [InlineData(1, "1 source is missing")]
    [InlineData(2, "2 sources are missing")]
    public void Without_its_source_nothing_is_said_to_be_in_sync(int each, string line)
    {
        using var folder = new ScratchFolder();
        Map(folder, each, "one", "other");
        folder.AssetSync("sync").ExitCode.ShouldBe(0);
        for (var number = 1; number <= each; number++)
            folder.Remove($"sources/one{number}");
        folder.Write("sources/other1", "new");

        var dryRun = folder.AssetSync("sync", "--dry-run");
        dryRun.ExitCode.ShouldBe(2, dryRun.Log);
        dryRun.Stdout.ShouldContain($"\ndry run: cannot sync: {line}\n");
        folder.AssetSync("sync").Stdout.ShouldContain($"\nnothing was written: {line}\n");
        folder.Read("copies/other1").ShouldBe("text");
    }

    private static void Map(ScratchFolder folder, int each, params string[] names)
    {
        string[] all = [.. names.SelectMany(name => Enumerable.Range(1, each).Select(number => $"{name}{number}"))];
        foreach (var name in all.Where(name => !folder.Has($"sources/{name}")))
            folder.Write($"sources/{name}", "text");
        folder.Write("asset-mappings.json", $$"""{ "mappings": [ {{string.Join(", ", all.Select(name => $$"""{ "source": "sources/{{name}}", "destination": "copies/{{name}}" }"""))}} ] }""");
    }
}
