namespace AssetSync.Tests.Git;

/// <summary>Source and copy with one rule, one of which git already has with the line endings from before the rule; git itself makes the clones.</summary>
public class KeptLineEndingsTests
{
    private static readonly string[] Rules = ["-diff", "-text", "text", "text=auto", "eol=lf", "eol=crlf", "text=auto eol=lf", "text=auto eol=crlf", "text=input"];
    private static readonly string[] Contents = ["none", "a\nb\n", "a\r\nb\r\n", "a\r\nb\n", "a\r\r\nb\r\n", "a\0\r\n"];
    private static readonly string[] Clones = ["core.autocrlf=false core.eol=lf", "core.autocrlf=false core.eol=crlf", "core.autocrlf=true", "core.autocrlf=input"];

    [RequiresTheory(Needs.Unix | Needs.Git)]
    [InlineData("false")]
    [InlineData("true")]
    [InlineData("input")]
    public void What_clones_part_is_reported_before_it_is_added_and_everywhere_after(string autocrlf)
    {
        using var author = Prepare(autocrlf);
        var before = Verify(author.Path);
        author.Git("add", "--all");
        var after = Verify(author.Path);
        var staged = Verify(author.Path, Subject.Staged);
        author.Git("commit", "--quiet", "--message", "second");
        var parted = Clone(author, "clone");

        ShouldBe(Paths(before), parted);
        ShouldBe(Paths(after), parted);
        ShouldBe(Paths(staged).Where(IsText), parted.Where(IsText));
        parted.Count.ShouldBeGreaterThan(Rules.Length);

        // The advice fixes it.
        foreach (var finding in after)
            author.Git("add", "--renormalize", finding.Renormalized.ShouldNotBeNull());
        Verify(author.Path).ShouldBeEmpty();
        Paths(Verify(author.Path, Subject.Staged)).Where(IsText).ShouldBeEmpty();
        author.Git("commit", "--quiet", "--message", "third");
        Clone(author, "renormalized").ShouldBeEmpty();
    }

    [RequiresFact(Needs.Git)]
    public void The_finding_names_the_command()
    {
        using var folder = new ScratchFolder().Init();
        Old(folder, "s", "a\r\n");
        folder.Commit();
        folder.Write(".gitattributes", "* text=auto\n");
        folder.Map("s -> c");
        AssetRoot.Open(folder.Path).Sync().ExitCode.ShouldBe(ExitCode.Success);
        var finding = Verify(folder.Path).ShouldHaveSingleItem();
        finding.Message.ShouldBe("a fresh clone gives it other line endings than s: git keeps the CRLF that s was committed with, and stores c with LF");
        finding.Fix.ShouldBe("git add --renormalize s");
        Advice.For([finding]).ShouldBe(["git add --renormalize s"]);

        // If only one of them has CRLF in the work tree, the copy is written too.
        folder.Git("add", "--all");
        finding = Verify(folder.Path, Subject.Staged).ShouldHaveSingleItem();
        finding.Fix.ShouldStartWith("git add --renormalize s, then asset-sync sync");
        Advice.For([finding]).ShouldBe(["git add --renormalize s", "# sync, then git add the copies and the lock file", "asset-sync sync"]);
    }

    private static ScratchFolder Prepare(string autocrlf)
    {
        var author = new ScratchFolder().Init();
        author.Git("config", "core.autocrlf", "false");
        for (var rule = 0; rule < Rules.Length; rule++)
        {
            for (var content = 0; content < Contents.Length; content++)
            {
                Old(author, $"{rule}/s/{content}-source", Contents[content]);
                Old(author, $"{rule}/c/{content}-copy", Contents[content]);
                Old(author, $"{rule}/s/{content}-both", Contents[content]);
                Old(author, $"{rule}/c/{content}-both", Contents[content]);
            }
        }

        author.Commit();
        author.Git("config", "core.autocrlf", autocrlf);
        author.Git("config", "core.safecrlf", "false");
        for (var rule = 0; rule < Rules.Length; rule++)
        {
            author.Write($"{rule}/.gitattributes", $"* {Rules[rule]}\n");
            for (var content = 0; content < Contents.Length; content++)
            {
                author.Write($"{rule}/s/{content}-copy", Contents[content]);
                author.Write($"{rule}/s/{content}-none", Contents[content]);
            }
        }

        author.Map([.. Enumerable.Range(0, Rules.Length).Select(rule => $"{rule}/s/ -> {rule}/c/")]);
        AssetRoot.Open(author.Path).Sync().ExitCode.ShouldBe(ExitCode.Success);
        return author;
    }

    // Git adds a file again if it is as new as the index.
    private static void Old(ScratchFolder folder, string path, string text)
    {
        folder.Write(path, text);
        File.SetLastWriteTimeUtc(folder[path], DateTime.UtcNow.AddHours(-1));
    }

    private static List<Finding> Verify(string root, Subject? subject = null)
    {
        var verdict = AssetRoot.Open(root).Verify(new() { Subject = subject ?? Subject.WorkTree, AllowUntracked = true });
        verdict.Problems.ShouldBeEmpty();
        // If attributes call binary content text, git changes more than line endings.
        verdict.Findings.Where(finding => finding.Drift != Drift.EolOnly).ShouldAllBe(finding => !IsText(finding.Destination.Value));
        return [.. verdict.Findings];
    }

    private static List<string> Paths(IEnumerable<Finding> findings) => [.. findings.Select(finding => Describe(finding.Destination.Value))];

    // Clones for every setting; returns the copies that are not equal in each of them, which each of them must report.
    private static List<string> Clone(ScratchFolder author, string name)
    {
        var parted = new SortedSet<string>(StringComparer.Ordinal);
        var verdicts = new List<List<string>>();
        foreach (var settings in Clones)
        {
            var clone = author[$"../{name} {settings}"];
            author.Git(["clone", "--quiet", .. settings.Split(' ').SelectMany(setting => new[] { "-c", setting }), ".", clone]);
            foreach (var copy in Directory.EnumerateFiles(clone, "*-*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(clone, path)).Where(path => path.Contains("/c/", StringComparison.Ordinal)))
            {
                if (File.ReadAllText(Path.Combine(clone, copy)) != File.ReadAllText(Path.Combine(clone, copy.Replace("/c/", "/s/", StringComparison.Ordinal))))
                    parted.Add(copy);
            }

            verdicts.Add(Paths(Verify(clone)));
        }

        List<string> expected = [.. parted.Select(Describe)];
        foreach (var verdict in verdicts)
            ShouldBe(verdict, expected);
        return expected;
    }

    private static bool IsText(string path) => path.Split('/')[2][0] < '4';

    private static void ShouldBe(IEnumerable<string> actual, IEnumerable<string> expected)
    {
        string.Join('\n', actual.Except(expected)).ShouldBe("");
        string.Join('\n', expected.Except(actual)).ShouldBe("");
    }

    private static string Describe(string path) => $"{path}: {Rules[path[0] - '0']}, {Uri.EscapeDataString(Contents[path.Split('/')[2][0] - '0'])}";
}
