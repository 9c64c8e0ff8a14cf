namespace AssetSync;

/// <summary>The keys of the mapping file.</summary>
internal static class MappingKeys
{
    public static readonly string[] OfFile = ["$schema", "mappings", "allowEmpty"];

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
