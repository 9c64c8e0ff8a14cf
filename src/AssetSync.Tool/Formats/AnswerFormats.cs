namespace AssetSync.Tool.Formats;

/// <summary>Gives the writer of each format.</summary>
internal static class AnswerFormats
{
    public static IFormat Of(FormatKind kind, Places places, Palette palette, bool quiet, bool withProblems = false) => kind switch
    {
        FormatKind.Json => new JsonFormat(),
        FormatKind.Sarif => new SarifFormat(places),
        FormatKind.GitHub => new GitHubFormat(places),
        FormatKind.Azure => new AzureFormat(places),
        FormatKind.MSBuild => new MSBuildFormat(places),
        FormatKind.Markdown => new MarkdownFormat(),
        FormatKind.Paths => new PathsFormat(places, all: false),
        FormatKind.Copies => new PathsFormat(places, all: true),
        _ => new TextFormat(palette, quiet, withProblems),
    };
}
