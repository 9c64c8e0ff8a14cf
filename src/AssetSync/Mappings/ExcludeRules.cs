namespace AssetSync;

/// <summary>Says which excludes are allowed: paths and globs below the fixed part of the source, with <c>/</c> at the end for a whole folder.</summary>
internal static class ExcludeRules
{
    public static void Validate(MappingDraft draft, SourceKind? kind, ProblemCollector problems)
    {
        if (draft.ExcludeLocation is { } location && kind == SourceKind.File)
            problems.Add(DiagnosticCodes.InvalidGlob, "\"exclude\" needs a source that is a folder or a glob", location, "remove it, or end the source with /");
        foreach (var (text, place) in draft.Exclude)
            if (PathRules.Refuse(SourceRules.FolderPath(text), glob: true) is { } reason)
                problems.Add(DiagnosticCodes.InvalidPath, $"exclude {Quoted.Of(text)} is not allowed: {reason}", place);
            else if (GlobRules.Refuse(text) is { } glob)
                problems.Add(DiagnosticCodes.InvalidGlob, $"exclude {Quoted.Of(text)} is not allowed: {glob}", place);
    }
}
