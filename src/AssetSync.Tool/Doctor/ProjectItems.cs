namespace AssetSync.Tool.Doctor;

/// <summary>The items of a project file that include files, read once from start to end, since the file may come from anyone.</summary>
internal sealed class ProjectItems
{
    private static readonly string[] Names = ["EmbeddedResource", "Content", "None", "AdditionalFiles"];

    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _prefixes = new(StringComparer.Ordinal);

    private ProjectItems()
    {
    }

    public static ProjectItems Read(string text)
    {
        var items = new ProjectItems();
        for (var rest = text.AsSpan(); rest.IndexOf('<') is >= 0 and var start;)
        {
            rest = rest[(start + 1)..];
            var end = rest.IndexOf('>');
            if (end < 0)
                break;
            items.AddElement(rest[..end]);
            rest = rest[end..];
        }

        return items;
    }

    /// <summary>Returns the name of the item that includes a file, or null. Of globs only the fixed beginning counts, since this is only advice.</summary>
    public string? Find(string path)
    {
        if (_files.TryGetValue(path, out var item))
            return item;
        if (_prefixes.Count == 0)
            return null;
        var prefixes = _prefixes.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = 1; length <= path.Length; length++)
        {
            if (prefixes.TryGetValue(path.AsSpan(0, length), out item))
                return item;
        }

        return null;
    }

    private void AddElement(ReadOnlySpan<char> element)
    {
        var nameEnd = element.IndexOfAny(" \t\r\n");
        if (nameEnd < 0 || NameOf(element[..nameEnd]) is not { } name || Include(element[nameEnd..]) is not { } include)
            return;
        foreach (var part in include.Replace('\\', '/').Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var star = part.IndexOf('*', StringComparison.Ordinal);
            if (star < 0)
                _files.TryAdd(part, name);
            else if (star > 0)
                _prefixes.TryAdd(part[..star], name);
        }
    }

    private static string? NameOf(ReadOnlySpan<char> element)
    {
        foreach (var name in Names)
        {
            if (element.SequenceEqual(name))
                return name;
        }

        return null;
    }

    private static string? Include(ReadOnlySpan<char> attributes)
    {
        const string Name = "Include";
        var at = attributes.IndexOf(Name, StringComparison.Ordinal);
        if (at < 0 || attributes[(at + Name.Length)..].TrimStart() is not ['=', .. var value] || value.TrimStart() is not ['"', .. var quoted])
            return null;
        var end = quoted.IndexOf('"');
        return end < 0 ? null : quoted[..end].ToString();
    }
}
