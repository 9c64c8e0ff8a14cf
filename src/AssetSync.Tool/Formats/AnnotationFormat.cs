using System.Globalization;

namespace AssetSync.Tool.Formats;

/// <summary>Writes the commands that a CI turns into annotations at the line of the mapping: GitHub Actions' workflow commands, or Azure Pipelines' logging commands.</summary>
internal sealed class AnnotationFormat(Places places, bool isAzure) : TextBasedFormat
{
    private readonly string _top = Environment.GetEnvironmentVariable(isAzure ? "BUILD_SOURCESDIRECTORY" : "GITHUB_WORKSPACE") ?? places.Root;

    public override void Write(Answer answer, TextWriter writer)
    {
        foreach (var annotation in Annotation.ListFor(answer))
            writer.WriteLine(Mark.Command + (isAzure ? Azure(annotation) : GitHub(annotation)));
        if (answer.Summary.Length > 0)
            writer.WriteLine(answer.Summary);
    }

    private string GitHub(Annotation annotation)
    {
        var place = annotation.Location is { } at
            ? string.Create(CultureInfo.InvariantCulture, $"file={GitHubProperty(places.From(_top, at.File))},line={at.Line},col={at.Column},")
            : "";
        return $"::error {place}title={GitHubProperty($"{annotation.Code} {annotation.Title}".TrimEnd())}::{Escaped(annotation.Text, "%25")}";
    }

    private string Azure(Annotation annotation)
    {
        var place = annotation.Location is { } at
            ? string.Create(CultureInfo.InvariantCulture, $"sourcepath={AzureProperty(places.From(_top, at.File))};linenumber={at.Line};columnnumber={at.Column};")
            : "";
        return $"##vso[task.logissue type=error;{place}code={AzureProperty(annotation.Code)}]{Escaped($"{annotation.Title} {annotation.Text}".TrimStart(), "%AZP25")}";
    }

    private static string GitHubProperty(string text) =>
        Escaped(text, "%25").Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private static string AzureProperty(string text) =>
        Escaped(text, "%AZP25").Replace(";", "%3B", StringComparison.Ordinal).Replace("]", "%5D", StringComparison.Ordinal);

    // The agent of Azure Pipelines decodes every other escape as GitHub does, but reads a percent sign only as %AZP25.
    private static string Escaped(string text, string percent) => text
        .Replace("%", percent, StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);
}
