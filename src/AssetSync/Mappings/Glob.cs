namespace AssetSync;

/// <summary>A glob of the mapping file, held against paths: <c>*</c> and <c>?</c> within a name, <c>**</c> for any number of folders; case counts.</summary>
internal sealed class Glob
{
    private const string AnyFolders = "**";

    private readonly string[] _names;

    /// <param name="pattern">A valid glob; one that ends with <c>/</c> or <c>**</c> means every file below.</param>
    public Glob(string pattern) =>
        _names = pattern.EndsWith('/') ? [.. pattern[..^1].Split('/'), AnyFolders, "*"]
            : pattern == AnyFolders || pattern.EndsWith("/**", StringComparison.Ordinal) ? [.. pattern.Split('/'), "*"]
            : pattern.Split('/');

    /// <summary>Returns the folder that all matches lie in, with <c>/</c> at its end; empty for the root.</summary>
    public static string FixedPart(string source) =>
        source.AsSpan().IndexOfAny('*', '?') is var sign and >= 0 ? source[..(source.AsSpan(0, sign).LastIndexOf('/') + 1)] : source;

    /// <summary>Says whether the glob matches a file.</summary>
    public bool IsMatch(ReadOnlySpan<char> path) => Walk(path, isFolder: false);

    /// <summary>Says whether the glob can match a file below a folder.</summary>
    public bool MayMatchBelow(ReadOnlySpan<char> folder) => folder.IsEmpty || Walk(folder, isFolder: true);

    /// <summary>Says whether the glob, as an exclude, leaves out a file: by itself or with a folder above it.</summary>
    public bool Excludes(ReadOnlySpan<char> path)
    {
        for (var length = path.Length; length > 0; length = path[..length].LastIndexOf('/'))
            if (IsMatch(path[..length]))
                return true;
        return false;
    }

    // One place to come back to is enough: a later ** can do all that an earlier one could.
    private bool Walk(ReadOnlySpan<char> path, bool isFolder)
    {
        var (at, name) = (0, 0);
        var (againAt, againName) = (-1, -1);
        while (at <= path.Length)
        {
            if (name < _names.Length && _names[name] == AnyFolders)
            {
                if (isFolder)
                    return true;
                (againAt, againName) = (at, ++name);
                continue;
            }

            var end = path[at..].IndexOf('/') is var slash and >= 0 ? at + slash : path.Length;
            if (name < _names.Length && IsNameMatch(_names[name], path[at..end]))
            {
                (at, name) = (end + 1, name + 1);
                continue;
            }

            if (againAt < 0)
                return false;
            againAt += path[againAt..].IndexOf('/') is var next and >= 0 ? next + 1 : path.Length - againAt + 1;
            (at, name) = (againAt, againName);
        }

        return isFolder ? name < _names.Length : name == _names.Length;
    }

    private static bool IsNameMatch(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        var (at, sign) = (0, 0);
        var (againAt, againSign) = (-1, -1);
        while (at < name.Length)
        {
            if (sign < pattern.Length && pattern[sign] == '*')
                (againAt, againSign) = (at, ++sign);
            else if (sign < pattern.Length && (pattern[sign] == '?' || pattern[sign] == name[at]))
                (at, sign) = (at + (pattern[sign] == '?' ? CharacterLength(name[at..]) : 1), sign + 1);
            else if (againAt >= 0)
                (at, sign) = (++againAt, againSign);
            else
                return false;
        }

        return pattern[sign..].IndexOfAnyExcept('*') < 0;
    }

    private static int CharacterLength(ReadOnlySpan<char> text) =>
        text.Length > 1 && char.IsSurrogatePair(text[0], text[1]) ? 2 : 1;
}
