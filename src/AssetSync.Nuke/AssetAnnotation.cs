#nullable enable
using System;
using System.IO;
using Serilog;

namespace AssetSync.Components;

/// <summary>Writes one finding or problem: as a line of the engine's log, and where the build server shows errors at their file and line, also in its form.</summary>
internal static class AssetAnnotation
{
    public static void Write(IHazAssetMappings build, AssetRoot root, Finding finding, bool isError)
    {
        var names = finding.Source is { } source ? $"{source} -> {finding.Destination}" : finding.Destination.Value;
        Write(build, root, isError, finding.Mapping, finding.Code, $"{finding.Drift.ToName()} {names}: {finding.Message}. To mend: {finding.Fix}");
    }

    public static void Write(IHazAssetMappings build, AssetRoot root, Problem problem) =>
        Write(build, root, true, problem.Location, problem.Code, problem.Message + (problem.Fix is null ? "" : $" ({problem.Fix})"));

    private static void Write(IHazAssetMappings build, AssetRoot root, bool isError, FileLocation? place, string code, string text)
    {
        // The engine's own error would become a second annotation, without a place.
        if (isError && place is not null && Annotation(build, root, place, code, text) is { } annotation)
        {
            Console.WriteLine(annotation);
            Log.Information("{Code:l} {Text:l}", code, text);
        }
        else if (isError)
            Log.Error("{Place:l}{Code:l} {Text:l}", place is null ? "" : $"{place}: ", code, text);
        else
            Log.Warning("{Place:l}{Code:l} {Text:l}", place is null ? "" : $"{place}: ", code, text);
    }

    private static string? Annotation(IHazAssetMappings build, AssetRoot root, FileLocation place, string code, string text)
    {
        var file = Path.Combine(root.Path, place.File);
        return build.Host.GetType().Name switch
        {
            "GitHubActions" => $"::error file={Property(FromWorkspace(file, place.File))},line={place.Line},col={place.Column},title={code}::{Data(text)}",
            "AzurePipelines" => $"##vso[task.logissue type=error;sourcepath={Value(file)};linenumber={place.Line};columnnumber={place.Column};code={code}]{Data(text)}",
            _ => null,
        };
    }

    private static string FromWorkspace(string file, string fromRoot) =>
        Environment.GetEnvironmentVariable("GITHUB_WORKSPACE") is { Length: > 0 } workspace
            ? Path.GetRelativePath(workspace, file).Replace('\\', '/')
            : fromRoot;

    private static string Property(string text) => Data(text).Replace(":", "%3A").Replace(",", "%2C");

    private static string Value(string text) => Data(text).Replace(";", "%3B").Replace("]", "%5D");

    private static string Data(string text) => text.Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A");
}
