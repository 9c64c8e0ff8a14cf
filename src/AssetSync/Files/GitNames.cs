namespace AssetSync;

/// <summary>Knows the spellings of <c>.git</c> on every file system.</summary>
internal static class GitNames
{
    /// <summary>Returns whether a name means <c>.git</c> somewhere: in any case, as Windows shortens and trims names, with characters that HFS+ skips.</summary>
    public static bool IsGit(ReadOnlySpan<char> name)
    {
        if (!MayBeGit(name.IsEmpty ? 'x' : name[0]))
            return false;
        Span<char> shown = stackalloc char[5];
        var length = 0;
        foreach (var c in Trimmed(name))
        {
            if (c is (>= '\u200C' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u206A' and <= '\u206F') or '\uFEFF')
                continue;
            if (length == shown.Length)
                return false;
            shown[length++] = c;
        }

        return shown[..length].Equals(".git", StringComparison.OrdinalIgnoreCase) || shown[..length].Equals("git~1", StringComparison.OrdinalIgnoreCase);
    }

    /// <inheritdoc cref="IsGit(ReadOnlySpan{char})"/>
    public static bool IsGit(in FileName name) => MayBeGit((char)name.First) && IsGit(name.ToString());

    /// <summary>Returns whether any segment of a path is <see cref="IsGit(ReadOnlySpan{char})"/>.</summary>
    public static bool HasGit(ReadOnlySpan<char> path)
    {
        for (var slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/'))
        {
            if (IsGit(path[..slash]))
                return true;
            path = path[(slash + 1)..];
        }

        return IsGit(path);
    }

    // The first byte of a UTF-8 text, or its first character.
    private static bool MayBeGit(char first) => first is '.' or 'g' or 'G' or >= '\u0080';

    // On Windows ".git::$INDEX_ALLOCATION", ".git " and ".git." mean .git.
    private static ReadOnlySpan<char> Trimmed(ReadOnlySpan<char> name)
    {
        var colon = name.IndexOf(':');
        return (colon < 0 ? name : name[..colon]).TrimEnd(" .");
    }
}
