using System.Text.RegularExpressions;

namespace AssetSync.Tool.Tests.Documentation;

/// <summary>Every row of the guide's troubleshooting table: verify reports it as the row says, and its command fixes it.</summary>
public partial class TroubleshootingTests
{
    private const string Page = GuideClone.Page;
    private const string Copy = GuideClone.Copy;
    private static readonly IReadOnlyList<string[]> Rows = new DocumentedPage(Page).Table("what you see", "what it means", "what to do");

    // By the code of the row: how to cause it, the exit code of verify (or sync), and what to do by hand before the row's command.
    private static readonly Dictionary<string, (string Break, int ExitCode, string ByHand)> Troubles = new()
    {
        ["0001"] = ($"rm {Copy}", 1, ""),
        ["0002"] = ($"echo new >>{Page}", 1, ""),
        ["0003"] = ($"echo new >>{Copy}", 1, ""),
        ["0004"] = ($"echo new >>{Page}; echo other >>{Copy}", 1, ""),
        ["0005"] = ($"rm asset-mappings.lock.json; echo new >>{Copy}", 1, ""),
        ["0006"] = ($"printf '# Guide\\r\\n\\r\\nText.\\r\\n' >{Copy}", 1, ""),
        ["0007"] = ($"chmod +x {Page}", 1, ""),
        ["0008"] = ($"rm {Copy}; ln -s ../../../../{Page} {Copy}", 1, ""),
        ["0009"] = ($"asset-sync remove {Copy}", 1, ""),
        ["0010"] = ($"asset-sync remove {Copy}; echo new >>{Copy}", 1, ""),
        ["0011"] = ($"rm {Page}", 2, $"git checkout -- {Page}"),
        ["0012"] = ($"git rm --quiet --cached {Copy}", 1, ""),
        ["0013"] = ($"sed -i 's|{Page}\", \"destination\": \"{Copy}\"|docs/\", \"destination\": \"{Copy[..^8]}\", \"exact\": true|' asset-mappings.json; rm asset-mappings.lock.json; mv {Page} docs/other.md", 1, "asset-sync sync; true"),
        ["0108"] = ("mv pages articles", 2, "sed -i 's|pages/|articles/|' asset-mappings.json; asset-sync sync"),
        ["0302"] = ("touch reports", 3, "rm reports"),
    };

    public static TheoryData<string> Codes => [.. Rows.Select(row => Code().Match(row[0]).Groups["code"].Value)];

    [RequiresTheory(Needs.Unix)]
    [MemberData(nameof(Codes))]
    public void Every_row_is_seen_and_fixed_as_it_says(string code)
    {
        var row = Rows.Single(row => row[0].Contains($"({code})", StringComparison.Ordinal));
        var trouble = Troubles[code];
        using var clone = new GuideClone(new ScratchFolder());
        clone.Run(trouble.Break).ExitCode.ShouldBe(0);

        var seen = clone.Run(code == "0302" ? "asset-sync sync --report json=reports/verdict.json" : "asset-sync verify");
        seen.ExitCode.ShouldBe(trouble.ExitCode, seen.Log);
        (seen.Stdout + seen.Stderr).ShouldContain(Name().Match(row[0]) is { Success: true } name ? $"\n  {name.Groups["name"].Value}  " : $"ASSETSYNC{code}", customMessage: seen.Log);
        clone.Run($"asset-sync explain {code}").Stdout.ShouldStartWith($"# ASSETSYNC{code}");
        if (Name().IsMatch(row[0]) && code != "0013") // whose page shows the folder of an assistant
            new DocumentedPage($"docs/diagnostics/ASSETSYNC{code}.md").Blocks("text").First().ShouldBe(seen.Stdout, "the example on the page");

        var cure = Command().Match(row[2]).Groups["command"].Value.Replace("PATH", Copy, StringComparison.Ordinal);
        foreach (var command in new[] { trouble.ByHand, cure })
        {
            var result = clone.Run(command);
            result.ExitCode.ShouldBe(0, result.Log);
        }

        clone.Run("git add --all").ExitCode.ShouldBe(0);
        var after = clone.Run("asset-sync verify");
        after.ExitCode.ShouldBe(0, after.Log);
    }

    [GeneratedRegex(@"\((?<code>\d{4})\)")]
    private static partial Regex Code();

    [GeneratedRegex("^`(?<name>[a-z ]+)`")]
    private static partial Regex Name();

    [GeneratedRegex("`(?<command>(asset-sync|git) [^`]+)`")]
    private static partial Regex Command();
}
