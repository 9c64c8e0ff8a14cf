namespace AssetSync;

/// <summary>Says which paths are never a destination.</summary>
internal static class ReservedDestinations
{
    /// <summary>Says whether a path lies inside <c>.git</c>, or is the mapping file, the lock file or its journal; in any case of letters, since some file systems have only one.</summary>
    public static bool IsReserved(string path, string mappingFile, string lockFile) =>
        HasGitSegment(path)
        || path.Equals(mappingFile, StringComparison.OrdinalIgnoreCase)
        || path.Equals(lockFile, StringComparison.OrdinalIgnoreCase)
        || (path.Length == lockFile.Length + LockFile.JournalSuffix.Length
            && path.StartsWith(lockFile, StringComparison.OrdinalIgnoreCase)
            && path.EndsWith(LockFile.JournalSuffix, StringComparison.OrdinalIgnoreCase));

    public static bool HasGitSegment(ReadOnlySpan<char> path)
    {
        while (path.IndexOf(".git", StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
        {
            var end = at + 4;
            if ((at == 0 || path[at - 1] == '/') && (end == path.Length || path[end] == '/'))
                return true;
            path = path[end..];
        }

        return false;
    }
}
