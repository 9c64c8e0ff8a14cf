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
        // A file with a table may itself be a source.
        foreach (var table in Tables(build).Where(table => Try(build, root, () => root.WriteTable(table, dryRun))))
            Log.Information("update {Table:l}: the table of mappings", table);
        var result = Try(build, root, () => root.Sync(new SyncOptions { DryRun = dryRun, Overwrite = overwrite }));
        foreach (var change in result.Changes)
            Log.Information("{Change:l}", Describe(change));

        var left = result.Plan.Findings.Where(finding => finding.Change == ChangeKind.None).ToList();
        foreach (var finding in left)
            AssetAnnotation.Write(build, root, finding, isError: !dryRun);
        foreach (var problem in result.Problems)
            AssetAnnotation.Write(build, root, problem);
        Log.Information("{Summary:l}", Summary(result, left.Count));
        Fail(build, result.ExitCode, $"{NotBrought(left.Count + result.Problems.Count)}. Each line above says what to do, then run: {build.AssetCommands.Sync}");
    }

    public static void Verify(IHazAssetMappings build, bool allowUntracked)
    {
        var root = build.OpenAssetRoot();
        var verdict = Try(build, root, () => root.Verify(new PlanOptions { AllowUntracked = allowUntracked }));
        foreach (var finding in verdict.Findings)
            AssetAnnotation.Write(build, root, finding, isError: true);
        var tables = Tables(build).Select(table => Try(build, root, () => root.VerifyTable(table))).OfType<Problem>().ToList();
        foreach (var problem in verdict.Problems.Concat(tables))
            AssetAnnotation.Write(build, root, problem);
        if (verdict.IsInSync)
            Log.Information("{Summary:l}", $"{Destinations(verdict.DestinationCount)} in sync");
        var exitCode = verdict.ExitCode == AssetSync.ExitCode.InSync && tables.Count > 0 ? AssetSync.ExitCode.Drift : verdict.ExitCode;
        Fail(build, exitCode, OutOfSync(verdict, tables.Count, build.AssetCommands.Sync));
    }

    private static IEnumerable<RelativePath> Tables(IHazAssetMappings build) => build.AssetTables.Select(RelativePath.Parse);

    private static string OutOfSync(Verdict verdict, int tables, string sync)
    {
        var count = verdict.Findings.Select(finding => finding.Destination).Distinct().Count();
        return count == 0 && tables > 0 ? $"A table of mappings is out of date. Run: {sync}"
            : count == 0 ? "Not every destination could be judged; each line above says why"
            : verdict.Findings.All(finding => finding.Fix == sync) ? $"{Destinations(count)} out of sync. Run: {sync}"
            : $"{Destinations(count)} out of sync; each line above says what mends it. For all that sync can mend, run: {sync}";
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

    private static string Summary(SyncResult result, int refused)
    {
        var parts = new List<string>();
        if (result.Changes.Count > 0)
            parts.Add($"{result.Changes.Count} {(result.IsDryRun ? "to change" : "changed")}");
        if (refused > 0)
            parts.Add($"{refused} refused");
        if (result.Problems.Count > 0)
            parts.Add($"{result.Problems.Count} failed");
        return parts.Count == 0 ? $"{Destinations(result.Plan.DestinationCount)} in sync, nothing to do"
            : result.IsDryRun ? $"dry run: {string.Join(", ", parts)}; nothing was written"
            : string.Join(", ", parts);
    }

    private static string NotBrought(int count) =>
        count == 1 ? "1 destination could not be brought to its source" : $"{count} destinations could not be brought to their sources";

    private static string Destinations(int count) => count == 1 ? "1 destination" : $"{count} destinations";
}
