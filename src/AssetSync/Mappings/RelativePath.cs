namespace AssetSync;

/// <summary>A path below the root: relative, segments separated by <c>/</c>, without <c>.</c>, <c>..</c> or empty segments, compared ordinally.</summary>
public readonly record struct RelativePath : IComparable<RelativePath>
{
    private readonly string? _value;

    private RelativePath(string value) => _value = value;

    /// <summary>Gets the path's text; empty for the root itself.</summary>
    public string Value => _value ?? "";

    /// <summary>Returns the path of <paramref name="text"/>.</summary>
    /// <exception cref="FormatException">The text is not such a path; the message says why.</exception>
    public static RelativePath Parse(string text) =>
        TryParse(text, out var path, out var reason) ? path : throw new FormatException(reason);

    /// <summary>Reads a path below the root; the rules of all operating systems apply on each of them.</summary>
    /// <param name="text">The path, with <c>/</c> between its segments and none at its end.</param>
    /// <param name="path">The path, or the root itself if the text is not allowed.</param>
    /// <param name="reason">Why the text is not allowed, without a full stop at its end; empty if it is.</param>
    /// <returns>Whether the text is allowed.</returns>
    public static bool TryParse(string text, out RelativePath path, out string reason)
    {
        ArgumentNullException.ThrowIfNull(text);
        reason = PathRules.Refuse(text) ?? "";
        path = reason.Length == 0 ? new RelativePath(text) : default;
        return reason.Length == 0;
    }

    /// <summary>Wraps text that is known to be valid: joined from validated parts or listed from a folder.</summary>
    internal static RelativePath Trusted(string text) => new(text);

    /// <summary>Splits a path into its folder, empty for the root, and its name.</summary>
    internal static (string Folder, string Name) Split(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash < 0 ? ("", path) : (path[..slash], path[(slash + 1)..]);
    }

    /// <summary>Joins the path of a folder, empty for the root, and a name in it.</summary>
    internal static string Join(string folder, string name) => folder.Length == 0 ? name : folder + "/" + name;

    /// <inheritdoc/>
    public int CompareTo(RelativePath other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>Returns the path for printing, with invisible characters, and those that act on a terminal or build server, escaped. <see cref="Value"/> is the path itself.</summary>
    public override string ToString() => Printable.Line(Value);

    /// <summary>Returns whether the left path sorts before the right one, ordinally.</summary>
    public static bool operator <(RelativePath left, RelativePath right) => left.CompareTo(right) < 0;

    /// <summary>Returns whether the left path sorts after the right one, ordinally.</summary>
    public static bool operator >(RelativePath left, RelativePath right) => left.CompareTo(right) > 0;

    /// <summary>Returns whether the left path does not sort after the right one, ordinally.</summary>
    public static bool operator <=(RelativePath left, RelativePath right) => left.CompareTo(right) <= 0;

    /// <summary>Returns whether the left path does not sort before the right one, ordinally.</summary>
    public static bool operator >=(RelativePath left, RelativePath right) => left.CompareTo(right) >= 0;
}
