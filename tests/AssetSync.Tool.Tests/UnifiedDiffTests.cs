using System.Globalization;
using System.Text;
using AssetSync.Tool.Diffing;

namespace AssetSync.Tool.Tests;

public class UnifiedDiffTests
{
    [Theory]
    [InlineData("", "a\n", "@@ -0,0 +1 @@\n+a\n")]
    [InlineData("a\n", "", "@@ -1 +0,0 @@\n-a\n")]
    [InlineData("a\n", "a", "@@ -1 +1 @@\n-a\n+a\n\\ No newline at end of file\n")]
    [InlineData("a\r\n", "a\n", "@@ -1 +1 @@\n-a\r\n+a\n")]
    public void Small_cases_read_as_git_writes_them(string old, string @new, string expected) => Diff(old, @new).ShouldBe(expected);

    [Fact]
    public void Applied_to_the_old_text_the_diff_gives_the_new_one()
    {
        var random = new Random(20261121);
        for (var round = 0; round < 500; round++)
        {
            var old = RandomText(random);
            var @new = random.Next(4) == 0 ? RandomText(random) : Edited(old, random);

            Apply(old, Diff(old, @new)).ShouldBe(@new, $"round {round}\n{old}\n---\n{@new}\n---\n{Diff(old, @new)}");
        }
    }

    [Fact]
    public void Where_the_least_edits_cost_too_much_all_between_the_first_and_the_last_is_one()
    {
        static string Text(int count, int factor) => "first\n" + string.Concat(Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i * factor}\n"))) + "last\n";
        var (old, @new) = (Text(40_000, 7), Text(40_000, 11));

        var diff = Diff(old, @new);

        diff.ShouldStartWith("@@ -1,40002 +1,40002 @@\n first\n 0\n-7\n");
        Apply(old, diff).ShouldBe(@new);
    }

    [Fact]
    public void Equal_texts_have_no_hunk() => Diff("one\ntwo\n", "one\ntwo\n").ShouldBeEmpty();

    private static string Diff(string old, string @new)
    {
        var text = new StringBuilder();
        UnifiedDiff.Append(text, old, @new, new());
        return text.ToString();
    }

    private static string RandomText(Random random)
    {
        var lines = Enumerable.Range(0, random.Next(40)).Select(_ => $"line {random.Next(6)}{(random.Next(8) == 0 ? "\r" : "")}\n");
        var text = string.Concat(lines);
        return random.Next(3) == 0 ? text.TrimEnd('\n') : text;
    }

    private static string Edited(string text, Random random)
    {
        var lines = UnifiedDiff.Lines(text).ToList();
        for (var edits = random.Next(4); edits > 0 && lines.Count > 1; edits--)
        {
            var index = random.Next(lines.Count - 1);
            if (random.Next(2) == 0)
                lines.RemoveAt(index);
            else
                lines.Insert(index, "new\n");
        }

        return string.Concat(lines);
    }

    /// <summary>A strict patch: every number in a hunk's head and every context line must fit.</summary>
    private static string Apply(string old, string diff)
    {
        var oldLines = UnifiedDiff.Lines(old);
        var result = new StringBuilder();
        var diffLines = UnifiedDiff.Lines(diff);
        var at = 0;
        for (var index = 0; index < diffLines.Length;)
        {
            var head = diffLines[index++].Split(' ');
            var (start, count) = Range(head[1]);
            var added = Range(head[2]).Count;
            for (var first = count == 0 ? start : start - 1; at < first; at++)
                result.Append(oldLines[at]);
            for (; index < diffLines.Length && !diffLines[index].StartsWith("@@", StringComparison.Ordinal); index++)
            {
                var sign = diffLines[index][0];
                if (sign == '\\')
                    continue;
                var isLast = index + 1 < diffLines.Length && diffLines[index + 1][0] == '\\';
                var line = isLast ? diffLines[index][1..^1] : diffLines[index][1..];
                if (sign is ' ' or '-')
                {
                    oldLines[at++].ShouldBe(line);
                    count--;
                }

                if (sign is ' ' or '+')
                {
                    result.Append(line);
                    added--;
                }
            }

            (count, added).ShouldBe((0, 0));
        }

        return result.Append(string.Concat(oldLines[at..])).ToString();
    }

    private static (int Start, int Count) Range(string text)
    {
        var parts = text[1..].Split(',');
        return (int.Parse(parts[0], CultureInfo.InvariantCulture), parts.Length == 1 ? 1 : int.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}
