using System.Text;
using DiffPlex;

namespace AssetSync.Tool.Searching;

/// <summary>Counts the lines in which two files of the work tree differ, within limits, so that no repository costs minutes.</summary>
internal sealed class NearComparer(IReadOnlyFiles files, CancellationToken cancellationToken)
{
    private const int LargestFile = 256 * 1024;
    private const int MostLines = 5000;
    private const long MostRead = 64 * 1024 * 1024;

    // Lines of one file times lines of the other: the cost of comparing files that share little.
    private const long MostWork = 500_000_000;

    private readonly Dictionary<string, string[]?> _lines = new(StringComparer.Ordinal);
    private long _read;
    private long _work;

    /// <summary>Gets how many pairs were skipped because of the limits.</summary>
    public int PassedOver { get; private set; }

    /// <summary>Returns the number of lines, or null if too many differ or a file is not text.</summary>
    public int? CountDifferentLines(in RepositoryFile left, in RepositoryFile right, double most)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Read(left.Path) is not { } leftLines || Read(right.Path) is not { } rightLines)
            return null;
        var longer = Math.Max(leftLines.Length, rightLines.Length);
        if (longer - CountShared(leftLines, rightLines) > most * longer)
            return null;
        _work += (long)leftLines.Length * rightLines.Length;
        if (_work > MostWork)
        {
            PassedOver++;
            return null;
        }

        var blocks = new Differ().CreateCustomDiffs(string.Concat(leftLines), string.Concat(rightLines), ignoreWhiteSpace: false, UnifiedDiff.Lines).DiffBlocks;
        var different = blocks.Sum(block => Math.Max(block.DeleteCountA, block.InsertCountB));
        return different <= most * longer ? different : null;
    }

    private string[]? Read(string path)
    {
        if (_lines.TryGetValue(path, out var known))
            return known;
        if (_read > MostRead)
        {
            PassedOver++;
            return null;
        }

        var bytes = files.TryReadSmallFile(path, LargestFile);
        _read += bytes?.Length ?? 0;
        var lines = bytes is null || bytes.AsSpan().Contains((byte)0) ? null : UnifiedDiff.Lines(Encoding.UTF8.GetString(bytes));
        return _lines[path] = lines is { Length: > 0 and <= MostLines } ? lines : null;
    }

    // Ignores their order, so that it never finds fewer equal lines than a diff would.
    private static int CountShared(string[] left, string[] right)
    {
        var counts = new Dictionary<string, int>(left.Length, StringComparer.Ordinal);
        foreach (var line in left)
            counts[line] = counts.GetValueOrDefault(line) + 1;
        var shared = 0;
        foreach (var line in right)
        {
            if (counts.GetValueOrDefault(line) is > 0 and var count)
            {
                counts[line] = count - 1;
                shared++;
            }
        }

        return shared;
    }
}
