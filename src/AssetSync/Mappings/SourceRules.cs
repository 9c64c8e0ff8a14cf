namespace AssetSync;

/// <summary>Says which sources are allowed.</summary>
internal static class SourceRules
{
    public static void Validate(Located source, SourceKind kind, ProblemCollector problems)
    {
        var text = source.Text.AsSpan();
        if (kind == SourceKind.Glob && text is [.., '/'])
            problems.Add(DiagnosticCodes.InvalidGlob, $"source {Quoted.Of(text)} is not allowed: a glob names files, not folders", source.Location, $"write \"{Quoted.Escape(text)}**\"");
        else if (PathRules.Refuse(kind == SourceKind.Folder ? FolderPath(text) : text, kind == SourceKind.Glob) is { } reason)
            problems.Add(DiagnosticCodes.InvalidPath, $"source {Quoted.Of(text)} is not allowed: {reason}", source.Location);
        else if (kind == SourceKind.Glob && GlobRules.Refuse(text) is { } glob)
            problems.Add(DiagnosticCodes.InvalidGlob, $"source {Quoted.Of(text)} is not allowed: {glob}", source.Location);
    }

    /// <summary>Returns a folder's path without the <c>/</c> at its end; <c>/</c> alone stays, because it is rooted.</summary>
    public static ReadOnlySpan<char> FolderPath(ReadOnlySpan<char> text) => text is [_, .., '/'] ? text[..^1] : text;
}
