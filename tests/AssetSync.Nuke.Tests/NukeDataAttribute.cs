using System.Reflection;
using Xunit.Sdk;

namespace AssetSync.Nuke.Tests;

/// <summary>Hands a theory the engine NUKE; skipped, with the reason, if it cannot be restored.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NukeDataAttribute : DataAttribute
{
    public NukeDataAttribute() => Skip = BuildEngine.Missing(BuildEngine.Nuke);

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[BuildEngine.Nuke]];
}
