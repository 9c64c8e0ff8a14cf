#nullable enable
using System;
using System.Linq;
using System.Reflection;

namespace AssetSync.Components;

/// <summary>Reads the parameters of SyncAssets. The engine only warns about an invalid value and ignores it; here it is an error, since SyncAssets would write.</summary>
internal static class AssetParameter
{
    /// <summary>Returns the value of the parameter that a component declares, or null.</summary>
    /// <exception cref="AssetSyncFailure">The value is not valid.</exception>
    public static T? Get<TComponent, T>(TComponent build, string name)
        where TComponent : AssetSyncBuild => Read(build, name, () =>
    {
        var property = typeof(TComponent).GetProperty(name)!;
        var value = (T?)property.GetCustomAttribute<ParameterAttribute>()!.GetValue(property, build);
        if (value is null && EnvironmentInfo.Variables.Keys.Count(variable => IsFor(name, variable)) > 1)
            throw new ArgumentException("more than one variable of the environment sets it");
        return value;
    });

    /// <summary>Returns whether the command line has <c>--dry-run</c>, even if the build has no such parameter; null if it has not.</summary>
    public static bool? DryRunOption(AssetSyncBuild build) => Read(build, "DryRun", () => EnvironmentInfo.GetNamedArgument<bool?>("DryRun"));

    private static T? Read<T>(AssetSyncBuild build, string name, Func<T?> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception)
        {
            build.ExitCode = (int)ExitCode.BadInput;
            var reason = exception.GetBaseException().Message.Split('\n').Select(line => line.Trim()).ToList();
            throw new AssetSyncFailure($"Parameter {name} has a value that cannot be read, nothing was written: {reason.Find(line => line.StartsWith("Value")) ?? reason[0]}");
        }
    }

    private static bool IsFor(string name, string variable)
    {
        var letters = new string(variable.Where(char.IsLetterOrDigit).ToArray());
        return letters.Equals(name, StringComparison.OrdinalIgnoreCase) || letters.Equals("NUKE" + name, StringComparison.OrdinalIgnoreCase);
    }
}
