namespace AssetSync.Tool.Proving;

/// <summary>One way of putting a copy out of sync.</summary>
/// <param name="Drift">What verify must report.</param>
/// <param name="Text">What is done, for people.</param>
/// <param name="Break">Does it, or returns false if this copy or system does not allow it.</param>
internal sealed record Breakage(Drift Drift, string Text, Func<ScratchCopy, Pair, bool> Break)
{
    private static readonly byte[] OneLine = "\nproof\n"u8.ToArray();
    private static readonly byte[] OtherLine = "\nanother proof\n"u8.ToArray();

    /// <summary>Gets every way in the table of states.</summary>
    public static IReadOnlyList<Breakage> All { get; } =
    [
        new(Drift.MissingSource, "the source was removed", RemoveSource),
        new(Drift.MissingDestination, "the copy was removed", Do((scratch, pair) => File.Delete(scratch.PathOf(pair.Destination)))),
        new(Drift.SourceChanged, "a line was added to the source", Do((scratch, pair) => Append(scratch, pair.Source, OneLine))),
        new(Drift.DestinationEdited, "a line was added to the copy", Do((scratch, pair) => Append(scratch, pair.Destination, OneLine))),
        new(Drift.DestinationEdited, "the header of the copy was edited", (scratch, pair) => EditLine(scratch, pair, maker => maker.Header)),
        new(Drift.DestinationEdited, "the footer of the copy was edited", (scratch, pair) => EditLine(scratch, pair, maker => maker.Footer)),
        new(Drift.DestinationEdited, "a replacement in the copy was undone", UndoReplacement),
        new(Drift.BothChanged, "different lines were added to source and copy", Do(EditBoth)),
        new(Drift.Differs, "a line was added to the copy, and the lock file removed", Do((scratch, pair) =>
        {
            File.Delete(scratch.LockFile);
            Append(scratch, pair.Destination, OneLine);
        })),
        new(Drift.EolOnly, "the line endings of the copy were changed", ChangeLineEndings),
        new(Drift.ModeDiffers, "the executable bit of the copy was changed", ChangeMode),
        new(Drift.NotAFile, "the copy was replaced by a folder", Do(ReplaceByFolder)),
        new(Drift.NotAFile, "the copy was replaced by a link to its source", ReplaceByLink),
        new(Drift.Orphan, "the mapping was removed", Do((scratch, pair) => scratch.WriteMappingsWithout(pair))),
        new(Drift.OrphanEdited, "the mapping was removed and a line added to the copy", Do((scratch, pair) =>
        {
            scratch.WriteMappingsWithout(pair);
            Append(scratch, pair.Destination, OneLine);
        })),
        new(Drift.Unmapped, "a file was added beside the copy", (scratch, pair) => AddFile(scratch, pair)) { Where = StrayBeside },
    ];

    /// <summary>Gets where verify must report it; by default the copy itself.</summary>
    public Func<Pair, RelativePath> Where { get; init; } = pair => pair.Destination;

    private static Func<ScratchCopy, Pair, bool> Do(Action<ScratchCopy, Pair> act) => (scratch, pair) =>
    {
        act(scratch, pair);
        return true;
    };

    // In a folder or glob, the copy of a deleted file is an orphan, which is another way.
    private static bool RemoveSource(ScratchCopy scratch, Pair pair)
    {
        var isNamed = scratch.Pairs.Where(other => other.Source == pair.Source).All(other => other.Mapping.Kind == SourceKind.File);
        if (isNamed)
            File.Delete(scratch.PathOf(pair.Source));
        return isNamed;
    }

    // Only for exact destinations.
    private static bool AddFile(ScratchCopy scratch, Pair pair)
    {
        var stray = StrayBeside(pair);
        if (!pair.Mapping.IsExact || new ExactFolder(pair.Mapping, pair.DestinationIndex).Keeps(stray.Value))
            return false;
        File.WriteAllBytes(scratch.PathOf(stray), OneLine);
        return true;
    }

    private static RelativePath StrayBeside(Pair pair) =>
        RelativePath.Trusted(new DestinationNames(pair.Mapping, pair.DestinationIndex).StrayBeside(pair.Destination.Value));

    private static void EditBoth(ScratchCopy scratch, Pair pair)
    {
        Append(scratch, pair.Source, OneLine);
        Append(scratch, pair.Destination, OtherLine);
    }

    private static void Append(ScratchCopy scratch, RelativePath path, byte[] line)
    {
        using var file = new FileStream(scratch.PathOf(path), FileMode.Append);
        file.Write(line);
    }

    // The first line with text.
    private static bool EditLine(ScratchCopy scratch, Pair pair, Func<ContentMaker, string[]> linesOf) =>
        ContentMaker.For(pair) is { } maker
        && linesOf(maker).FirstOrDefault(line => line.Length > 0) is { } line
        && Replace(scratch.PathOf(pair.Destination), line, "proof");

    private static bool UndoReplacement(ScratchCopy scratch, Pair pair) =>
        pair.Mapping.Rule is { } rule
        && File.ReadLines(scratch.PathOf(pair.Source)).FirstOrDefault(line => rule.Replace(line) is { Length: > 0 } made && made != line) is { } line
        && Replace(scratch.PathOf(pair.Destination), rule.Replace(line)!, line);

    private static bool Replace(string path, string text, string other)
    {
        var content = File.ReadAllText(path);
        File.WriteAllText(path, content.Replace(text, other, StringComparison.Ordinal));
        return content.Contains(text, StringComparison.Ordinal);
    }

    private static bool ChangeLineEndings(ScratchCopy scratch, Pair pair)
    {
        var bytes = File.ReadAllBytes(scratch.PathOf(pair.Destination));
        var end = bytes.AsSpan().IndexOf((byte)'\n');
        if (end < 0 || bytes.AsSpan().Contains((byte)0) || !File.ReadAllBytes(scratch.PathOf(pair.Source)).AsSpan().Contains((byte)'\n'))
            return false; // A copy that is made of a source without a line ending may have any.
        var isWindows = end > 0 && bytes[end - 1] == '\r';
        File.WriteAllBytes(scratch.PathOf(pair.Destination), isWindows ? [.. bytes[..(end - 1)], .. bytes[end..]] : [.. bytes[..end], (byte)'\r', .. bytes[end..]]);
        return true;
    }

    private static bool ChangeMode(ScratchCopy scratch, Pair pair)
    {
        if (OperatingSystem.IsWindows())
            return false;
        var path = scratch.PathOf(pair.Destination);
        File.SetUnixFileMode(path, File.GetUnixFileMode(path) ^ UnixFileMode.UserExecute);
        return true;
    }

    private static void ReplaceByFolder(ScratchCopy scratch, Pair pair)
    {
        File.Delete(scratch.PathOf(pair.Destination));
        Directory.CreateDirectory(scratch.PathOf(pair.Destination));
    }

    private static bool ReplaceByLink(ScratchCopy scratch, Pair pair)
    {
        if (OperatingSystem.IsWindows())
            return false; // Links need a privilege there.
        File.Delete(scratch.PathOf(pair.Destination));
        File.CreateSymbolicLink(scratch.PathOf(pair.Destination), scratch.PathOf(pair.Source));
        return true;
    }
}
