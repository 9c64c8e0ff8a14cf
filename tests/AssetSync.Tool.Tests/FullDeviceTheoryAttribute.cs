namespace AssetSync.Tool.Tests;

/// <summary>A theory that writes to a file that is always full; skipped where there is none.</summary>
public sealed class FullDeviceTheoryAttribute : TheoryAttribute
{
    public const string Device = "/dev/full";

    public FullDeviceTheoryAttribute() => Skip = File.Exists(Device) ? null : $"needs {Device}, which only Linux has";
}
