#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Serilog;

namespace AssetSync.Components;

/// <summary>Calls the library and says in the engine's log what came of it: a line for each file, then one that sums up.</summary>
internal static class AssetReport
{
    public static bool IsNamed(AssetSyncBuild build, string target) => build.InvokedTargets.Any(invoked => invoked.Name == target);

    public static bool HasRun(AssetSyncBuild build, string target) => build.SucceededTargets.Any(succeeded => succeeded.Name == target);

    public static void Sync(IHazAssetMappings build, bool dryRun, bool overwrite)
    {
        var root = build.OpenAssetRoot();
        var result = Try(build, root, () => root.Sync(new SyncOptions { DryRun = dryRun, Overwrite = overwrite }));
        foreach (var change in result.Changes)
            Log.Information("{Change:l}", Describe(change));

        var left = result.Plan.Findings.Where(finding => finding.Change == ChangeKind.None).ToList();
        foreach (var finding in left)
            AssetAnnotation.Write(build, root, finding, isError: !dryRun);
        foreach (var problem in result.Problems)
            AssetAnnotation.Write(build, root, problem);
        Log.Information("{Summary:l}", Summary(result));
        Fail(build, result.ExitCode, $"{Destinations(left.Count + result.Problems.Count)} could not be brought to their sources. Each line above says what to do, then run: {build.AssetCommands.Sync}");
    }

    public static void Verify(IHazAssetMappings build, bool allowUntracked)
    {
        var root = build.OpenAssetRoot();
        var verdict = Try(build, root, () => root.Verify(new PlanOptions { AllowUntracked = allowUntracked }));
        foreach (var finding in verdict.Findings)
            AssetAnnotation.Write(build, root, finding, isError: true);
        foreach (var problem in verdict.Problems)
            AssetAnnotation.Write(build, root, problem);
        if (verdict.IsInSync)
            Log.Information("{Summary:l}", $"{Destinations(verdict.DestinationCount)} in sync");
        var count = verdict.Findings.Select(finding => finding.Destination).Distinct().Count();
        Fail(build, verdict.ExitCode, $"{Destinations(count)} out of sync. Run: {build.AssetCommands.Sync}");
    }

    private static T Try<T>(IHazAssetMappings build, AssetRoot root, Func<T> call)
    {
        try
        {
            return call();
        }
        catch (AssetSyncException exception)
        {
            foreach (var problem in exception.Problems)
                AssetAnnotation.Write(build, root, problem);
            var problems = exception.Problems.Count == 1 ? "1 problem" : $"{exception.Problems.Count} problems";
            Fail(build, exception.ExitCode, $"{problems} with {build.AssetMappingsFile} or what it names; nothing was written. Then run: {build.AssetCommands.Sync}");
            throw;
        }
    }

    private static void Fail(AssetSyncBuild build, ExitCode exitCode, string message)
    {
        if (exitCode == AssetSync.ExitCode.InSync)
            return;
        build.ExitCode = Math.Max(build.ExitCode ?? 0, (int)exitCode);
        throw new AssetSyncFailure(message);
    }

    private static string Describe(Change change) =>
        $"{change.Kind.ToString().ToLowerInvariant()} {(change.Source is { } source ? $"{source} -> " : "")}{change.Destination}: {change.Reason.ToName()}";

    private static string Summary(SyncResult result) =>
        result.Changes.Count == 0 ? $"{Destinations(result.Plan.DestinationCount)}, nothing to do"
        : result.IsDryRun ? $"dry run: {result.Changes.Count} to change, nothing was written"
        : $"{result.Changes.Count} changed";

    private static string Destinations(int count) => count == 1 ? "1 destination" : $"{count} destinations";
}
