using System.Buffers.Text;
using System.Text;

namespace AssetSync;

/// <summary>Reads the listings that git writes.</summary>
internal static class GitListing
{
    private const uint IntentToAdd = 0x20000000;

    /// <summary>Reads <c>git ls-files -s -z --debug</c>: five lines follow each NUL, the last of them with the flags in hexadecimal.</summary>
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

        return new(text, text, Id, entries);
    }

    /// <summary>Reads <c>git ls-tree -r -z</c>.</summary>
    public static GitEntries ReadTree(byte[] text)
    {
        var entries = new List<GitEntry>(text.Length / 64);
        for (var start = 0; start < text.Length;)
            entries.Add(ReadEntry(text, ref start, idField: 2));
        return new(text, text, Id, entries);
    }

    // Fields parted by spaces, a tab, the path, a NUL.
    private static GitEntry ReadEntry(byte[] text, ref int start, int idField)
    {
        var record = text.AsSpan(start);
        var end = record.IndexOf((byte)0);
        var tab = record.IndexOf((byte)'\t');
        if (end < 0 || tab < 0 || tab > end)
            throw NotUnderstood();
        var fields = record[..tab];
        var entry = new GitEntry(start + tab + 1, end - tab - 1, start + StartOf(fields, idField), Octal(fields));
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

    private static AssetSyncException NotUnderstood() => GitErrors.Failed("git listed its files in a way that is not understood");

    private static int StartOf(ReadOnlySpan<byte> fields, int field)
    {
        var start = 0;
        for (; field > 0; field--)
            start += fields[start..].IndexOf((byte)' ') + 1;
        return start;
    }

    private static int Octal(ReadOnlySpan<byte> fields)
    {
        var value = 0;
        foreach (var digit in fields[..fields.IndexOf((byte)' ')])
            value = (value << 3) | (digit - '0');
        return value;
    }

    private static string Id(byte[] text, GitEntry entry)
    {
        var id = text.AsSpan(entry.IdStart);
        return Encoding.ASCII.GetString(id[..id.IndexOfAny((byte)' ', (byte)'\t')]);
    }
}
