namespace AssetSync;

public readonly partial record struct RelativePath
{
    /// <summary>Reads a path below the root; the rules of every operating system hold on each of them.</summary>
    /// <param name="text">The path, with <c>/</c> between its segments and none at its end.</param>
    /// <param name="path">The path, or the root itself when the text is not allowed.</param>
    /// <param name="reason">Why the text is not allowed, without a full stop at its end; empty when it is.</param>
    /// <returns>Whether the text is allowed.</returns>
    public static bool TryParse(string text, out RelativePath path, out string reason)
    {
        ArgumentNullException.ThrowIfNull(text);
        reason = PathRules.Refuse(text) ?? "";
        path = reason.Length == 0 ? new RelativePath(text) : default;
        return reason.Length == 0;
    }
}
