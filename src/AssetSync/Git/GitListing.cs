using System.Buffers.Text;

namespace AssetSync;

/// <summary>Reads the lists of files that git writes.</summary>
internal static class GitListing
{
    private const uint IntentToAdd = 0x20000000;

    /// <summary>Reads <c>git ls-files -s -z --debug</c>: after each NUL come five lines, the last of them with the flags in hexadecimal.</summary>
    public static GitEntries ReadIndex(byte[] text, bool withIntents)
    {
        var entries = new List<GitEntry>(text.Length / 128);
        for (var start = 0; start < text.Length;)
        {
            var entry = ReadEntry(text, ref start, idField: 1);
            entry = entry with { Stage = text[entry.IdStart + text.AsSpan(entry.IdStart).IndexOf((byte)' ') + 1] - '0' };
            if ((ReadFlags(text, ref start) & IntentToAdd) == 0 || withIntents)
                entries.Add(entry);
        }

        return WithIds(text, entries);
    }

    /// <summary>Reads <c>git ls-tree -r -z</c>.</summary>
    public static GitEntries ReadTree(byte[] text)
    {
        var entries = new List<GitEntry>(text.Length / 64);
        for (var start = 0; start < text.Length;)
            entries.Add(ReadEntry(text, ref start, idField: 2));
        return WithIds(text, entries);
    }

    // Fields separated by spaces, the first of which is the mode; a tab, the path, a NUL.
    private static GitEntry ReadEntry(byte[] text, ref int start, int idField)
    {
        var record = text.AsSpan(start);
        var end = record.IndexOf((byte)0);
        var tab = record.IndexOf((byte)'\t');
        if (end < 0 || tab < 0 || tab > end)
            throw NotUnderstood();
        var id = 0;
        for (var field = 0; field < idField; field++)
            id += record[id..tab].IndexOf((byte)' ') + 1;
        var mode = 0;
        foreach (var digit in record[..record.IndexOf((byte)' ')])
            mode = (mode << 3) | (digit - '0');
        var entry = new GitEntry(start + tab + 1, end - tab - 1, start + id, mode);
        start += end + 1;
        return entry;
    }

    private static uint ReadFlags(byte[] text, ref int start)
    {
        var lines = text.AsSpan(start);
        var label = lines.IndexOf("flags: "u8);
        var end = label < 0 ? -1 : lines[label..].IndexOf((byte)'\n');
        if (end < 0 || !Utf8Parser.TryParse(lines[(label + 7)..], out uint flags, out _, 'x'))
            throw NotUnderstood();
        start += label + end + 1;
        return flags;
    }

    private static AssetSyncException NotUnderstood() => GitErrors.Failed("could not parse git's list of files");

    private static GitEntries WithIds(byte[] text, List<GitEntry> entries) =>
        new(text, entries, text, entries.Count == 0 ? 0 : text.AsSpan(entries[0].IdStart).IndexOfAny((byte)' ', (byte)'\t'));
}
