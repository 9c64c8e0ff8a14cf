using System.CommandLine;
using AssetSync.Tool.Commands;

namespace AssetSync.Tool;

/// <summary>The values of the options that every command takes.</summary>
internal sealed record Settings
{
    public string? Root { get; init; }

    public string? Mappings { get; init; }

    public FormatKind Format { get; init; }

    public IReadOnlyList<Report> Reports { get; init; } = [];

    public bool NoColor { get; init; }

    public bool Quiet { get; init; }

    public bool Verbose { get; init; }

    /// <summary>Null if messages name the commands of asset-sync itself.</summary>
    public CommandNames? HostCommands { get; init; }

    /// <summary>The folder whose copies count, of which there may be none; null if there are paths.</summary>
    public string? Project { get; init; }

    /// <summary>Reads what it can, so that an error about the command line has the requested format.</summary>
    public static Settings From(ParseResult parsed, CommonOptions options, List<Problem> problems)
    {
        var format = FormatKind.Text;
        if (Value(parsed, options.Format) is { } name && !FormatNames.TryParse(name, out format))
            problems.Add(CommandLineProblems.UnknownFormat(name));

        var reports = new List<Report>();
        foreach (var text in Value(parsed, options.Report) ?? [])
        {
            if (Report.Parse(text, out var problem) is { } report)
                reports.Add(report);
            else
                problems.Add(CommandLineProblems.Create(problem));
        }

        var hostCommands = (CommandNames?)null;
        if (Value(parsed, options.Host) is { } host && !HostCommandNames.TryGet(host, out hostCommands))
            problems.Add(CommandLineProblems.Create($"unknown host '{host}'; write asset-sync, msbuild or build.sh"));

        return new Settings
        {
            Root = Value(parsed, options.Root),
            Mappings = Value(parsed, options.Mappings),
            Format = Enum.IsDefined(format) ? format : FormatKind.Text,
            Reports = reports,
            NoColor = Value(parsed, options.NoColor),
            Quiet = Value(parsed, options.Quiet),
            Verbose = Value(parsed, options.Verbose),
            HostCommands = hostCommands,
            Project = Value(parsed, options.Project),
        };
    }

    private static T? Value<T>(ParseResult parsed, Option<T> option) =>
        parsed.GetResult(option) is { } result && !HasErrors(result) ? parsed.GetValue(option) : default;

    private static bool HasErrors(System.CommandLine.Parsing.SymbolResult result)
    {
        foreach (var _ in result.Errors)
            return true;
        return false;
    }
}
