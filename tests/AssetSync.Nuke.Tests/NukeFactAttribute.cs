namespace AssetSync.Nuke.Tests;

/// <summary>A test that needs the real NUKE; skipped, with the reason, where it cannot be restored.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NukeFactAttribute : FactAttribute
{
    public NukeFactAttribute() => Skip = BuildEngine.Missing(BuildEngine.Nuke);
}
