namespace AssetSync.Tool.Formats;

/// <summary>Gives the writer of each format.</summary>
internal static class AnswerFormats
{
    public static IFormat Create(FormatKind kind, Places places, TextOptions text) => kind switch
    {
        FormatKind.Json => new JsonFormat(),
        FormatKind.Sarif => new SarifFormat(places),
        FormatKind.GitHub => new AnnotationFormat(places, isAzure: false),
        FormatKind.Azure => new AnnotationFormat(places, isAzure: true),
        FormatKind.MSBuild => new MSBuildFormat(places),
        FormatKind.Markdown => new MarkdownFormat(),
        FormatKind.Paths => new PathsFormat(places, all: false),
        FormatKind.Copies => new PathsFormat(places, all: true),
        _ => new TextFormat(places, text),
    };
}
