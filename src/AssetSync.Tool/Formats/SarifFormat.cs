using System.Text;
using System.Text.Json;

namespace AssetSync.Tool.Formats;

/// <summary>Writes SARIF 2.1.0 for code scanning.</summary>
internal sealed class SarifFormat(Places places) : IFormat
{
    private const string Level = "error";

    // Code scanning wants paths from the top of the repository, which a root below it is not.
    private readonly string _top = Environment.GetEnvironmentVariable("GITHUB_WORKSPACE") ?? places.Root;

    public void Write(Answer answer, Stream output, Encoding encoding)
    {
        var log = new SarifLog("https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", [Run(answer, [.. Annotation.ListFor(answer)])]);
        JsonSerializer.Serialize(output, log, JsonOutput.Readable.SarifLog);
        output.Write("\n"u8);
    }

    /// <summary>Only what has a location can be shown at a line; the rest are notifications.</summary>
    private SarifRun Run(Answer answer, Annotation[] annotations)
    {
        var rules = annotations.Select(annotation => annotation.Code).Distinct().Order(StringComparer.Ordinal).Select(Rule);
        var notifications = annotations.Where(annotation => annotation.Location is null).Select(Notification);
        return new(
            new(new("asset-sync", ToolVersion.Short, ToolVersion.Repository, rules)),
            "utf16CodeUnits",
            [new(answer.Problems.Count == 0, (int)answer.ExitCode, notifications)],
            annotations.Where(annotation => annotation.Location is not null).Select(Result));
    }

    private static SarifRule Rule(string code)
    {
        var title = Pages.Diagnostics.First(entry => entry.Code == code).Title;
        return new(
            code,
            new(title),
            new($"{title}\n\nasset-sync explain {code} prints the page.", Pages.Read(code)),
            ToolVersion.Repository is { } repository ? $"{repository}/blob/HEAD/docs/diagnostics/{code}.md" : null);
    }

    private static SarifNotification Notification(Annotation annotation) => new(new(annotation.Code), Level, Message(annotation));

    private SarifResult Result(Annotation annotation)
    {
        var location = annotation.Location!;
        var place = new SarifPhysicalLocation(new(Escaped(places.From(_top, location.File))), new(location.Line, location.Column));
        return new(annotation.Code, Level, Message(annotation), [new(place)], new($"{annotation.Code}:{annotation.Subject}"));
    }

    /// <summary>In a message [..](..) is a link and {0} a placeholder.</summary>
    private static SarifText Message(Annotation annotation) => new(annotation.Text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal)
        .Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));

    private static string Escaped(string path) =>
        Path.IsPathRooted(path) ? new Uri(path).AbsoluteUri : string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
