using System.Text;

namespace AssetSync.Tests.Git;

/// <summary>The same verdict at the author's and in a fresh clone, under every setting of line endings.</summary>
public class FreshCloneTests
{
    private static readonly string[] Rules = ["-diff", "-text", "text", "text=auto", "eol=lf", "eol=crlf", "text=auto eol=crlf"];

    private static readonly (string Name, byte[] Content)[] Contents =
    [
        ("lf", "a\nb\n"u8.ToArray()),
        ("crlf", "a\r\nb\r\n"u8.ToArray()),
        ("mixed", "a\r\nb\n"u8.ToArray()),
        ("bom", [0xEF, 0xBB, 0xBF, .. "a\r\nb\r\n"u8]),
        ("binary", [0, 1, 13, 10, 10, 255]),
        ("empty", []),
        ("run.sh", "#!/bin/sh\n"u8.ToArray()),
    ];

    [RequiresFact(Needs.Unix)]
    public void Every_pair_of_rules_and_every_content_has_one_verdict_everywhere()
    {
        using var author = new ScratchFolder().Init();
        var sides = Enumerable.Range(0, Rules.Length).ToList();
        author.Write(".gitattributes", string.Concat(sides.Select(side => $"source-{side}/* {Rules[side]}\n*-copy-{side}/* {Rules[side]}\n")));
        foreach (var side in sides)
        {
            foreach (var (name, content) in Contents)
                author.Write($"source-{side}/{name}", content);
            author.SetMode($"source-{side}/run.sh", "755");
        }

        author.Map([.. sides.Select(source => $"source-{source}/ -> {string.Join(", ", sides.Select(copy => $"{source}-copy-{copy}/"))}")]);
        author.OpenRoot().Sync().ExitCode.ShouldBe(ExitCode.Success);

        var verdicts = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var settings in new[] { "false", "true", "input" })
        {
            author.Git("-c", "core.autocrlf=" + settings, "-c", "core.safecrlf=false", "add", "--all");
            author.Git("-c", "core.autocrlf=" + settings, "commit", "--quiet", "--message", settings, "--allow-empty");
            foreach (var (autocrlf, eol) in new[] { ("false", "lf"), ("false", "crlf"), ("true", "native"), ("input", "native") })
            {
                var clone = author[$"../clone {settings} {autocrlf} {eol}"];
                author.Git("clone", "--quiet", "-c", "core.autocrlf=" + autocrlf, "-c", "core.eol=" + eol, ".", clone);
                verdicts.Add(VerdictOf(clone));
            }

            author.Git("read-tree", "--empty");
        }

        author.Git("add", "--all");
        var atAuthors = VerdictOf(author.Path);
        verdicts.ShouldBe([atAuthors]);
        atAuthors.Split('\n').Length.ShouldBeGreaterThan(100);
        foreach (var side in sides)
            atAuthors.ShouldNotContain($" {side}-copy-{side}/", Case.Sensitive, "equal rules part nothing");
        atAuthors.ShouldNotContain("/empty");
        atAuthors.ShouldNotContain("ModeDiffers");
    }

    // If attributes call binary content text, git itself changes it: then a clone differs by more than line endings.
    private static string KindOf(Finding finding) => finding.Destination.Value.EndsWith("/binary", StringComparison.Ordinal) ? "Drift" : finding.Drift.ToString();

    private static string VerdictOf(string root)
    {
        var verdict = AssetRoot.Open(root).Verify();
        verdict.Problems.ShouldBeEmpty();
        var text = new StringBuilder();
        foreach (var finding in verdict.Findings)
            text.Append(KindOf(finding)).Append(' ').Append(finding.Destination).Append('\n');
        return text.ToString();
    }
}
