using System.Globalization;

namespace AssetSync.Tool.Formats;

/// <summary>Writes Azure Pipelines' logging commands.</summary>
internal sealed class AzureFormat(Places places) : TextBasedFormat
{
    private readonly string _sources = Environment.GetEnvironmentVariable("BUILD_SOURCESDIRECTORY") ?? places.Root;

    public override void Write(Answer answer, TextWriter writer)
    {
        foreach (var line in Annotation.Of(answer))
            writer.WriteLine($"##vso[task.logissue type=error;{Place(line.Location)}code={Property(line.Code)}]{Data($"{line.Title} {line.Text}".TrimStart())}");
        if (answer.Summary.Length > 0)
            writer.WriteLine(answer.Summary);
    }

    private string Place(FileLocation? location) =>
        location is null ? ""
        : string.Create(CultureInfo.InvariantCulture, $"sourcepath={Property(places.From(_sources, location.File))};linenumber={location.Line};columnnumber={location.Column};");

    private static string Property(string text) =>
        Data(text).Replace(";", "%3B", StringComparison.Ordinal).Replace("]", "%5D", StringComparison.Ordinal);

    private static string Data(string text) => text
        .Replace("%", "%AZP25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);
}
