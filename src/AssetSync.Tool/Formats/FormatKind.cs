namespace AssetSync.Tool.Formats;

/// <summary>Names the forms in which an answer is written.</summary>
internal enum FormatKind
{
    Text,
    Json,
    Sarif,
    GitHub,
    Azure,
    MSBuild,
    Markdown,
    Paths,

    /// <summary>For builds that embed the copies: every copy, in sync or not.</summary>
    Copies,
}
