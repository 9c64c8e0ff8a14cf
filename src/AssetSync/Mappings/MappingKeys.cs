namespace AssetSync;

/// <summary>The keys that the mapping file knows.</summary>
internal static class MappingKeys
{
    public static readonly string[] OfFile = ["$schema", "mappings", "allowEmpty"];
    public static readonly string[] OfEntry = ["source", "destination", "destinations", "exclude", "purpose"];

    /// <summary>Returns the fix for an unknown key: the nearest one, or all there are.</summary>
    public static string Suggest(string key, string[] known, string[] elsewhere)
    {
        if (elsewhere.Contains(key, StringComparer.Ordinal))
            return elsewhere == OfEntry ? $"\"{key}\" belongs into an entry of \"mappings\"" : $"\"{key}\" belongs beside \"mappings\"";
        return NearestName.Of(key, known) is { } nearest
            ? $"did you mean \"{nearest}\"?"
            : $"known are {string.Join(", ", known.Select(candidate => $"\"{candidate}\""))}";
    }
}
