#nullable enable
using System;
using System.IO;
using Serilog;

namespace AssetSync.Components;

/// <summary>Writes one finding or problem as an error of the engine's log. GitHub Actions and Azure Pipelines show errors at their file and line, so it is also written in their form.</summary>
internal static class AssetLog
{
    public static void Write(IHazAssetMappings build, AssetRoot root, Finding finding, string line, bool isError)
    {
        // An annotation is not in a group, so its text is complete.
        var names = finding.Source is { } source ? $"{source} -> {finding.Destination}" : $"{finding.Destination}";
        Write(build, root, isError, finding.Location, finding.Code, $"{finding.Drift.ToName()} {names}: {finding.Message}. To fix: {finding.Fix}", $"{finding.Code}{line}");
    }

    public static void Write(IHazAssetMappings build, AssetRoot root, Problem problem)
    {
        var text = problem.Message + (problem.Fix is null ? "" : $" ({problem.Fix})");
        Write(build, root, true, problem.Location, problem.Code, text, $"{(problem.Location is null ? "" : $"{problem.Location}: ")}{problem.Code} {text}");
    }

    private static void Write(IHazAssetMappings build, AssetRoot root, bool isError, FileLocation? place, string code, string text, string line)
    {
        if (!isError)
            Log.Warning("{Line:l}", line);
        else if (place is not null && Annotation(build, root, place, code, text) is { } annotation)
        {
            Console.WriteLine(annotation);
            LogWithoutHost(build).Error("{Line:l}", line);
        }
        else
            Log.Error("{Line:l}", line);
    }

    // The engine's log, but without the host, which would annotate every error without a location.
    private static ILogger LogWithoutHost(IHazAssetMappings build) =>
        AssetSyncLogging.ConfigureInMemory(AssetSyncLogging.ConfigureConsole(AssetSyncLogging.ConfigureEnricher(new LoggerConfiguration()), build), build).CreateLogger();

    private static string? Annotation(IHazAssetMappings build, AssetRoot root, FileLocation place, string code, string text)
    {
        var file = Path.Combine(root.Path, place.File);
        return build.Host switch
        {
            AssetSyncGitHub => $"::error file={Property(FromWorkspace(file, place.File))},line={place.Line},col={place.Column},title={code}::{Data(text)}",
            AssetSyncAzure => $"##vso[task.logissue type=error;sourcepath={Value(file)};linenumber={place.Line};columnnumber={place.Column};code={code}]{AzureData(text)}",
            _ => null,
        };
    }

    private static string FromWorkspace(string file, string fromRoot) =>
        Environment.GetEnvironmentVariable("GITHUB_WORKSPACE") is { Length: > 0 } workspace
            ? Path.GetRelativePath(workspace, file).Replace('\\', '/')
            : fromRoot;

    private static string Property(string text) => Data(text).Replace(":", "%3A").Replace(",", "%2C");

    private static string Value(string text) => AzureData(text).Replace(";", "%3B").Replace("]", "%5D");

    private static string Data(string text) => Lines(text.Replace("%", "%25"));

    // An agent reads %AZP25 as a percent sign, and %25 as it is written.
    private static string AzureData(string text) => Lines(text.Replace("%", "%AZP25"));

    private static string Lines(string text) => text.Replace("\r", "%0D").Replace("\n", "%0A");
}
