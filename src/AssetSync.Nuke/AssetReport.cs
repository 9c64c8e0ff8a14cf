#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Serilog;

namespace AssetSync.Components;

/// <summary>Calls the library and writes the result to the engine's log: a line for each file, then a summary.</summary>
internal static class AssetReport
{
    public static bool IsNamed(AssetSyncBuild build, string target) => build.InvokedTargets.Any(invoked => invoked.Name == target);

    public static bool HasRun(AssetSyncBuild build, string target) => build.SucceededTargets.Any(succeeded => succeeded.Name == target);

    public static void Sync(ISyncAssets build)
    {
        AssetGate.WarnIfUnused(build);
        var root = build.OpenAssetRoot();
        var dryRun = build.SyncAssetsDryRun;
        var (adopt, overwrite) = (Paths(build, build.AdoptAssets), build.OverwriteAssets);
        // A file with a table may itself be a source.
        foreach (var table in Tables(build).Where(table => Try(build, root, () => root.WriteTable(table, dryRun))))
            Log.Information("update  {Table:l}  (the table of mappings)", table);
        if (adopt.Count > 0)
            Write(build, root, Try(build, root, () => root.Adopt(adopt, new AdoptOptions { DryRun = dryRun })), isAdopt: true);
        else
            Write(build, root, Try(build, root, () => root.Sync(Options(build, overwrite, dryRun))), isAdopt: false);
    }

    public static void Verify(IHazAssetMappings build, bool allowUntracked)
    {
        AssetGate.WarnIfUnused(build);
        var root = build.OpenAssetRoot();
        var verdict = Try(build, root, () => root.Verify(new VerifyOptions { AllowUntracked = allowUntracked }));
        AssetFindings.Write(build, root, verdict.Findings);
        var tables = Tables(build).Select(table => Try(build, root, () => root.VerifyTable(table))).OfType<Problem>().ToList();
        foreach (var problem in verdict.Problems.Concat(tables))
            AssetLog.Write(build, root, problem);
        if (verdict.IsInSync)
            Log.Information("{Summary:l}", $"{Copies(verdict.Destinations.Count)} in sync");
        var exitCode = verdict.ExitCode == AssetSync.ExitCode.Success && tables.Count > 0 ? AssetSync.ExitCode.Drift : verdict.ExitCode;
        Fail(build, exitCode, OutOfSync(verdict.Findings, tables.Count, build.AssetCommands.Sync));
    }

    private static IEnumerable<RelativePath> Tables(IHazAssetMappings build) => build.AssetTables.Select(RelativePath.Parse);

    private static SyncOptions Options(ISyncAssets build, string[]? overwrite, bool dryRun)
    {
        if (overwrite is null || IsWord(overwrite, "false"))
            return new() { DryRun = dryRun };
        return new() { DryRun = dryRun, Overwrite = true, Paths = IsWord(overwrite, "true") ? new List<RelativePath>() : Paths(build, overwrite) };
    }

    private static bool IsWord(string[] values, string word) => values.Length == 1 && values[0].Equals(word, StringComparison.OrdinalIgnoreCase);

    private static List<RelativePath> Paths(IHazAssetMappings build, string[]? paths)
    {
        try
        {
            return (paths ?? Array.Empty<string>()).Select(path => RelativePath.Parse(Path.GetRelativePath(build.RootDirectory, Path.Combine(build.RootDirectory, path)).Replace('\\', '/').TrimEnd('/'))).ToList();
        }
        catch (FormatException exception)
        {
            throw Failure(build, AssetSync.ExitCode.BadInput, $"{exception.Message}; nothing was written");
        }
    }

    private static void Write(IHazAssetMappings build, AssetRoot root, SyncResult result, bool isAdopt)
    {
        foreach (var change in result.Changes)
            Log.Information("{Change:l}", Describe(change));
        // While a source is missing nothing is written, and nothing else matters.
        var missing = isAdopt ? new List<Finding>() : result.Verdict.Findings.Where(finding => finding.Drift == Drift.MissingSource).ToList();
        AssetFindings.Write(build, root, missing.Count > 0 ? missing : result.Refused, isError: !result.IsDryRun);
        if (result.Skipped.Count > 0)
            Log.Information("Skipped, without an edit to adopt:");
        foreach (var finding in result.Skipped)
            Log.Information("  {State:l}  {Copy:l}", finding.State, finding.Destination);
        foreach (var problem in result.Problems)
            AssetLog.Write(build, root, problem);
        Log.Information("{Summary:l}", Summary(result, missing.Select(finding => finding.Source).Distinct().Count()));
        Fail(build, result.ExitCode, missing.Count > 0 ? "A source is missing, nothing was written. What to do is above" : $"{Copies(result.Refused.Count + result.Problems.Count)} could not be {(isAdopt ? "adopted" : "synced")}. What to do is above");
    }

    private static string OutOfSync(IReadOnlyList<Finding> findings, int tables, string sync)
    {
        var drift = findings.Where(finding => finding.Drift != Drift.Untracked).ToList();
        var count = drift.Select(finding => finding.Destination).Distinct().Count();
        return findings.Count == 0 ? tables > 0 ? $"A table of mappings is out of date. Run: {sync}" : "Not every copy could be read. The errors above say why"
            : count == 0 ? $"{Copies(findings.Count)} {(findings.Count == 1 ? "matches but is" : "match but are")} not tracked by git. What to do is above"
            : Advice.For(findings) is { Count: 1 } commands && commands[0] == sync ? $"{Copies(count)} out of sync. Run: {sync}"
            : $"{Copies(count)} out of sync. What to do is above";
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
                AssetLog.Write(build, root, problem);
            throw Failure(build, exception.ExitCode, $"{(exception.Problems.Count == 1 ? "1 problem" : $"{exception.Problems.Count} problems")}, nothing was written. The errors above say what to do");
        }
    }

    private static void Fail(AssetSyncBuild build, ExitCode exitCode, string message)
    {
        if (exitCode != AssetSync.ExitCode.Success)
            throw Failure(build, exitCode, message);
    }

    private static AssetSyncFailure Failure(AssetSyncBuild build, ExitCode exitCode, string message)
    {
        build.ExitCode = Math.Max(build.ExitCode ?? 0, (int)exitCode);
        return new AssetSyncFailure(message);
    }

    private static string Describe(Change change) =>
        $"{(change.Kind == ChangeKind.SetMode ? "mode" : change.Kind.ToString().ToLowerInvariant())}  {change.Destination}  {change.Source}".TrimEnd();

    private static string Summary(SyncResult result, int missing)
    {
        if (missing > 0)
            return $"{(result.IsDryRun ? "dry run: cannot sync" : "nothing was written")}: {missing} {(missing == 1 ? "source is" : "sources are")} missing";
        var parts = new List<string>();
        if (result.Changes.Count > 0)
            parts.Add($"{result.Changes.Count} {(result.IsDryRun ? "to change" : "changed")}");
        if (result.Refused.Count > 0)
            parts.Add($"{result.Refused.Count} refused");
        if (result.Problems.Count > 0)
            parts.Add($"{result.Problems.Count} failed");
        if (result.Skipped.Count > 0)
            parts.Add($"{result.Skipped.Count} skipped");
        return parts.Count == 0 ? $"{Copies(result.Verdict.Destinations.Count)} in sync, nothing to do"
            : result.IsDryRun ? $"dry run: {string.Join(", ", parts)}; nothing was written"
            : string.Join(", ", parts);
    }

    private static string Copies(int count) => count == 1 ? "1 copy" : $"{count} copies";
}
