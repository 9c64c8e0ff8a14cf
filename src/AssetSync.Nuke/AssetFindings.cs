#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Serilog;

namespace AssetSync.Components;

/// <summary>Writes findings to the engine's log as the command prints them: grouped by what to do, followed by the commands that fix them.</summary>
internal static class AssetFindings
{
    private const int WidestCopy = 48;

    public static void Write(IHazAssetMappings build, AssetRoot root, IReadOnlyList<Finding> findings, bool isError = true)
    {
        var word = findings.Select(finding => finding.State.Length).Append(0).Max();
        var copy = findings.Select(finding => $"{finding.Destination}".Length).Where(length => length <= WidestCopy).Append(0).Max();
        foreach (var group in FindingGroup.Group(findings))
        {
            Log.Information("{Title:l}:", group.Title);
            foreach (var finding in group.Findings)
                AssetLog.Write(build, root, finding, $"  {finding.State.PadRight(word)}  {$"{finding.Destination}".PadRight(copy)}  {finding.Source}{(finding.Reason is { } reason ? $"  ({reason})" : "")}".TrimEnd(), isError);
        }

        var commands = Advice.For(findings);
        if (commands.Count > 0)
            Log.Information("To fix:");
        foreach (var command in commands)
            Log.Information("  {Command:l}", command);
    }
}
