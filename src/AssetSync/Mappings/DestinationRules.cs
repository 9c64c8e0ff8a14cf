namespace AssetSync;

/// <summary>Says which destinations are allowed.</summary>
internal static class DestinationRules
{
    public static void Validate(Located destination, SourceKind? kind, Located? source, ProblemCollector problems)
    {
        var text = destination.Text.AsSpan();
        var path = SourceRules.FolderPath(text);
        if (PathRules.Refuse(path) is { } reason)
        {
            if (text.Contains('*') && PathRules.Refuse(path, glob: true) is null)
                reason = "a destination is a path, not a glob";
            problems.Add(DiagnosticCodes.InvalidPath, $"destination {Quoted.Of(text)} is not allowed: {reason}", destination.Location);
        }
        else if (kind is SourceKind.Folder or SourceKind.Glob && path.Length == text.Length)
        {
            var what = kind == SourceKind.Folder ? "a folder" : "a glob";
            var message = $"destination {Quoted.Of(text)} must end with / because source {Quoted.Of(source!.Value.Text)} is {what}";
            problems.Add(DiagnosticCodes.InvalidPath, message, destination.Location, $"write \"{text}/\"");
        }
    }
}
