namespace AssetSync.Testing;

/// <summary>Runs an entry of the catalogue through a host: in sync, break it, verify reports exactly that, sync fixes or refuses, verify agrees.</summary>
public static class DriftCatalogueRun
{
    // What the standard mappings write; only adopt may change anything else.
    private static readonly string[] Written = ["CLAUDE.md", "GEMINI.md", "copies/", "package/", "moved/", "other/", "site/", StandardTree.LockFile];

    public static void Run(string name, IDriftHost host)
    {
        var entry = DriftCatalogue.Get(name);
        using (var folder = Broken(entry, host.Preparing))
        {
            Report(entry, host, folder);
            Mend(entry.Sync, host, folder, overwrite: false);
        }

        using (var folder = Broken(entry, host.Preparing))
            Mend(entry.Overwrite ?? entry.Sync, host, folder, overwrite: true);

        Adopt(entry, entry.Adopt, host, overwrite: false);
        Adopt(entry, entry.AdoptOverwriting, host, overwrite: true);
    }

    private static void Adopt(DriftEntry entry, (IReadOnlyList<string> Destinations, Aftermath After)? adopt, IDriftHost host, bool overwrite)
    {
        if (adopt is not var (destinations, after))
            return;
        using var folder = Broken(entry, host.Preparing);
        if (host.Adopt(folder, destinations, overwrite) is { } answer)
            CheckTree(after, answer, host, folder);
    }

    private static ScratchFolder Broken(DriftEntry entry, IDriftHost host)
    {
        var folder = new ScratchFolder(entry.Name);
        StandardTree.Create(folder);
        entry.Arrange(folder);
        host.Sync(folder, overwrite: false).ShouldEndWith(0);
        entry.Settle(folder);
        var answer = host.Verify(folder);
        answer.ShouldEndWith(0);
        answer.Findings.ShouldBeEmpty(answer.Log);
        entry.Break(folder);
        return folder;
    }

    private static void Report(DriftEntry entry, IDriftHost host, ScratchFolder folder)
    {
        var before = folder.Snapshot();
        var answer = host.Verify(folder);
        answer.Findings.ShouldBe(entry.Findings, answer.Log);
        answer.Problems.ShouldBe(entry.Problems, answer.Log);
        answer.ShouldEndWith(entry.Verify);
        folder.Snapshot().ShouldBe(before, "verify must not write");

        if (host.DryRun(folder) is not { } dryRun)
            return;
        dryRun.ShouldEndWith(entry.Sync.ExitCode == 1 ? 0 : entry.Sync.ExitCode);
        folder.Snapshot().ShouldBe(before, "a dry run must not write");
    }

    private static void Mend(Aftermath after, IDriftHost host, ScratchFolder folder, bool overwrite)
    {
        var before = Others(folder, after);
        var answer = host.Sync(folder, overwrite);
        Others(folder, after).ShouldBe(before, "sync must write nothing but destinations");
        CheckTree(after, answer, host, folder);
    }

    // Files only: the time of a folder changes with its temporary files.
    private static string Others(ScratchFolder folder, Aftermath after) => string.Join('\n', folder.Snapshot().Split('\n').Where(line =>
        !line.Contains(" folder", StringComparison.Ordinal)
        && !line.StartsWith(".git/", StringComparison.Ordinal)
        && !Written.Concat(after.Files.Keys.Where(path => path == "mine.txt")).Any(start => line.StartsWith(start, StringComparison.Ordinal))));

    private static void CheckTree(Aftermath after, HostAnswer answer, IDriftHost host, ScratchFolder folder)
    {
        answer.ShouldEndWith(after.ExitCode);
        foreach (var (path, text) in after.Files)
        {
            if (text is null)
                folder.Has(path).ShouldBeFalse($"{path} must not exist\n{answer.Log}");
            else
                folder.Read(path).ShouldBe(text, $"{path}\n{answer.Log}");
        }

        after.Check(folder);
        var verdict = host.Verify(folder);
        verdict.Findings.ShouldBe(after.Left, verdict.Log);
        Directory.EnumerateFiles(folder.Path, ".assetsync-*", SearchOption.AllDirectories).ShouldBeEmpty("a temporary is left");
        folder.Has(StandardTree.LockFile + ".journal").ShouldBeFalse("the journal is left");
    }

    private static void ShouldEndWith(this HostAnswer answer, int exitCode) => answer.ExitCode.ShouldBe(exitCode, answer.Log);
}
