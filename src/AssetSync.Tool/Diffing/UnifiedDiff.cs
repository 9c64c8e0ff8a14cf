using System.Globalization;
using System.Text;
using DiffPlex;
using DiffPlex.Model;

namespace AssetSync.Tool.Diffing;

/// <summary>Writes the hunks of a unified diff, as git does, with three lines of context. DiffPlex has a renderer as well, but it shows neither line endings that differ nor a last line without one.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <param name="text">Where the hunks are written.</param>
    /// <param name="old">The text before.</param>
    /// <param name="new">The text after.</param>
    /// <param name="budget">What searching for the least edits may cost; if it is used up, everything from the first to the last edit is one edit.</param>
    public static void Append(StringBuilder text, string old, string @new, DiffBudget budget)
    {
        var result = Compare(old, @new, budget);
        var blocks = result.DiffBlocks;
        for (var first = 0; first < blocks.Count;)
        {
            var last = first;
            while (last + 1 < blocks.Count && blocks[last + 1].DeleteStartA - End(blocks[last]) <= 2 * Context)
                last++;
            AppendHunk(text, result, first, last);
            first = last + 1;
        }
    }

    private static DiffResult Compare(string old, string @new, DiffBudget budget)
    {
        var (left, right) = (Lines(old), Lines(@new));
        var start = left.AsSpan().CommonPrefixLength(right);
        var end = 0;
        while (end < Math.Min(left.Length, right.Length) - start && left[^(end + 1)] == right[^(end + 1)])
            end++;
        var (deleted, inserted) = (left.Length - start - end, right.Length - start - end);
        if (deleted + inserted == 0)
            return new(left, right, []);
        return deleted > 0 && inserted > 0 && budget.TryCompare(deleted, inserted)
            ? new Differ().CreateCustomDiffs(old, @new, ignoreWhiteSpace: false, Lines)
            : new(left, right, [new(start, deleted, start, inserted)]);
    }

    /// <summary>Splits after every line feed; carriage returns stay, because they may be the difference.</summary>
    internal static string[] Lines(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var feed ? feed + 1 : text.Length;
            lines.Add(text[start..end]);
            start = end;
        }

        return [.. lines];
    }

    private static void AppendHunk(StringBuilder text, DiffResult result, int first, int last)
    {
        var blocks = result.DiffBlocks;
        var before = Math.Min(Context, blocks[first].DeleteStartA);
        var startA = blocks[first].DeleteStartA - before;
        var startB = blocks[first].InsertStartB - before;
        var endA = Math.Min(result.PiecesOld.Count, End(blocks[last]) + Context);
        var endB = blocks[last].InsertStartB + blocks[last].InsertCountB + (endA - End(blocks[last]));
        text.Append("@@ -").Append(Range(startA, endA)).Append(" +").Append(Range(startB, endB)).Append(" @@\n");

        var line = startA;
        for (var index = first; index <= last; index++)
        {
            var block = blocks[index];
            for (; line < block.DeleteStartA; line++)
                AppendLine(text, ' ', result.PiecesOld[line]);
            for (; line < End(block); line++)
                AppendLine(text, '-', result.PiecesOld[line]);
            for (var inserted = 0; inserted < block.InsertCountB; inserted++)
                AppendLine(text, '+', result.PiecesNew[block.InsertStartB + inserted]);
        }

        for (; line < endA; line++)
            AppendLine(text, ' ', result.PiecesOld[line]);
    }

    private static int End(DiffBlock block) => block.DeleteStartA + block.DeleteCountA;

    /// <summary>An empty range names the line before it; a range of one line has only its number.</summary>
    private static string Range(int start, int end) => (end - start) switch
    {
        0 => string.Create(CultureInfo.InvariantCulture, $"{start},0"),
        1 => string.Create(CultureInfo.InvariantCulture, $"{start + 1}"),
        var count => string.Create(CultureInfo.InvariantCulture, $"{start + 1},{count}"),
    };

    private static void AppendLine(StringBuilder text, char sign, string line)
    {
        text.Append(sign).Append(line);
        if (!line.EndsWith('\n'))
            text.Append("\n\\ No newline at end of file\n");
    }
}
