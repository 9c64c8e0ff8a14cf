using System.Text;

namespace AssetSync;

/// <summary>Reads what <c>git ls-files -s -z</c> and <c>git ls-tree -r -z</c> write: fields, a tab, the path, a NUL.</summary>
internal static class GitListing
{
    public static GitEntries ReadIndex(byte[] text) => Read(text, idField: 1, stageField: 2);

    public static GitEntries ReadTree(byte[] text) => Read(text, idField: 2, stageField: -1);

    private static GitEntries Read(byte[] text, int idField, int stageField)
    {
        var entries = new List<GitEntry>(text.Length / 64);
        for (var start = 0; start < text.Length;)
        {
            var record = text.AsSpan(start);
            var end = record.IndexOf((byte)0);
            var tab = record.IndexOf((byte)'\t');
            if (end < 0 || tab < 0 || tab > end)
                throw GitErrors.Failed("git listed its files in a way that is not understood");
            var fields = record[..tab];
            var stage = stageField < 0 ? 0 : fields[StartOf(fields, stageField)] - '0';
            entries.Add(new(start + tab + 1, end - tab - 1, start + StartOf(fields, idField), Octal(fields), stage));
            start += end + 1;
        }

        return new(text, text, Id, entries);
    }

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
