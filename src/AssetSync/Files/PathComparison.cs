namespace AssetSync;

/// <summary>Decides in one place when two paths may be one: some file systems ignore case, some Unicode normalization.</summary>
internal static class PathComparison
{
    /// <summary>Says whether two different texts name one file on some file system.</summary>
    public static bool AreSpellingsOfOne(string left, string right) =>
        string.Equals(left, right, StringComparison.OrdinalIgnoreCase)
        || ((!IsAscii(left) || !IsAscii(right)) && string.Equals(CanonicalForm.Of(left), CanonicalForm.Of(right), StringComparison.OrdinalIgnoreCase));

    /// <summary>Says whether a path lies below a folder on some file system; the empty folder is the root.</summary>
    public static bool MayLieBelow(string path, string folder)
    {
        if (folder.Length == 0)
            return true;
        if (path.Length > folder.Length && path[folder.Length] == '/' && path.StartsWith(folder, StringComparison.Ordinal))
            return true;

        // Spellings of one name can differ in length, but not in their number of segments.
        var end = -1;
        for (var segments = folder.AsSpan().Count('/') + 1; segments > 0; segments--)
        {
            end = path.IndexOf('/', end + 1);
            if (end < 0)
                return false;
        }

        return AreSpellingsOfOne(path[..end], folder);
    }

    private static bool IsAscii(string text) => System.Text.Ascii.IsValid(text);
}
