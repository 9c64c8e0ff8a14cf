using System.Globalization;

namespace AssetSync.Tool.Formats;

/// <summary>Writes GitHub Actions' workflow commands, which become annotations at the line of the mapping.</summary>
internal sealed class GitHubFormat(Places places) : TextBasedFormat
{
    private readonly string _workspace = Environment.GetEnvironmentVariable("GITHUB_WORKSPACE") ?? places.Root;

    public override void Write(Answer answer, TextWriter writer)
    {
        foreach (var line in Annotation.Of(answer))
            writer.WriteLine($"::error {Place(line.Location)}title={Property($"{line.Code} {line.Title}".TrimEnd())}::{Data(line.Text)}");
        if (answer.Summary.Length > 0)
            writer.WriteLine(answer.Summary);
    }

    private string Place(FileLocation? location) =>
        location is null ? ""
        : string.Create(CultureInfo.InvariantCulture, $"file={Property(places.From(_workspace, location.File))},line={location.Line},col={location.Column},");

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);
}
