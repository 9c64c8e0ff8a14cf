namespace AssetSync;

/// <summary>Names many files by a few paths, so that advice about them fits on one line.</summary>
internal static class PathGroups
{
    private const int Most = 3;

    /// <summary>Returns up to three paths as they are; if there are more, names those in one folder by it, the deepest folders first.</summary>
    public static IReadOnlyList<string> Shorten(IEnumerable<string> paths)
    {
        string[] names = [.. paths.Distinct().Order(StringComparer.Ordinal)];
        for (var depth = names.Length > Most ? names.Max(name => name.AsSpan().Count('/')) : 0; depth > 0 && names.Length > Most; depth--)
            names = [.. names.GroupBy(name => FolderAt(depth, name), StringComparer.Ordinal).Select(group => group.Count() > 1 ? group.Key : group.First())];
        return names;
    }

    /// <summary>Returns the folder of a path at a given depth, with a slash at its end; the path itself if it is not that deep.</summary>
    private static string FolderAt(int depth, string path)
    {
        var end = 0;
        for (; depth > 0; depth--)
        {
            end = path.IndexOf('/', end) + 1;
            if (end == 0)
                return path;
        }

        return path[..end];
    }
}
