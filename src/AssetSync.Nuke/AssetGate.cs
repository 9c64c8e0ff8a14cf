#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Serilog;

namespace AssetSync.Components;

/// <summary>Puts the gate before targets with well-known names, whether the class or a component declares them.</summary>
internal static class AssetGate
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>Returns the targets that must not run with a copy out of sync.</summary>
    public static Target[] Guarded(AssetSyncBuild build) => Targets(build, "Compile", "Test", "Pack", "Publish");

    /// <summary>Returns the targets that come after the gate: restoring takes time and needs no copies.</summary>
    public static Target[] Later(AssetSyncBuild build) => Targets(build, "Restore");

    /// <summary>Warns if no target depends on VerifyAssets, since such a gate stops nothing.</summary>
    public static void WarnIfUnused(AssetSyncBuild build)
    {
        // The list of all targets is private in the engine; if it has another name, there is no warning.
        var targets = build.GetType().GetProperty("ExecutableTargets", Declared)?.GetValue(build) as IEnumerable<AssetSyncTarget> ?? Array.Empty<AssetSyncTarget>();
        var gate = targets.FirstOrDefault(target => target.Name == nameof(IVerifyAssets.VerifyAssets));
        if (gate is not null && !targets.Any(target => target.ExecutionDependencies.Contains(gate)))
            Log.Warning("No target depends on VerifyAssets, so a copy that is out of sync stops nothing. Add to the target that builds: .DependsOn<ISyncAssets>().DependsOn<IVerifyAssets>()");
    }

    private static Target[] Targets(AssetSyncBuild build, params string[] names) => build.GetType().GetInterfaces().Prepend(build.GetType())
        .SelectMany(type => type.GetProperties(Declared))
        .Where(property => property.PropertyType == typeof(Target) && names.Contains(property.Name))
        .Select(property => (Target)property.GetValue(build)!)
        .ToArray();
}
