namespace AssetSync;

/// <summary>The keys of the mapping file.</summary>
internal static class MappingKeys
{
    /// <summary>In the order of the bits of <see cref="FileKeys"/>.</summary>
    public static readonly string[] OfFile = ["$schema", "mappings", "allowEmpty"];

    /// <summary>In the order of the bits of <see cref="EntryKeys"/>.</summary>
    public static readonly string[] OfEntry = ["source", "destination", "destinations", "exclude", "flatten", "exact", "keep", "tracked", "purpose", "header", "footer", "replace"];

    /// <summary>Returns the fix for an unknown key: the nearest one, or a list of all.</summary>
    public static string Suggest(string key, string[] known, string[] elsewhere)
    {
        if (elsewhere.Contains(key, StringComparer.Ordinal))
            return elsewhere == OfEntry ? $"\"{key}\" belongs in an entry of \"mappings\"" : $"\"{key}\" belongs beside \"mappings\"";
        return NearestName.Find(key, known) is { } nearest
            ? $"did you mean \"{nearest}\"?"
            : $"known keys: {string.Join(", ", known.Select(candidate => $"\"{candidate}\""))}";
    }
}

/// <summary>Keys of the file that were given, including those with a wrong value.</summary>
[Flags]
internal enum FileKeys
{
    None = 0,
    Schema = 1,
    Mappings = 2,
    AllowEmpty = 4,
}

/// <summary>Keys of an entry that were given, including those with a wrong value.</summary>
[Flags]
internal enum EntryKeys
{
    None = 0,
    Source = 1,
    Destination = 2,
    Destinations = 4,
    Exclude = 8,
    Flatten = 16,
    Exact = 32,
    Keep = 64,
    Tracked = 128,
    Purpose = 256,
    Header = 512,
    Footer = 1024,
    Replace = 2048,
}
