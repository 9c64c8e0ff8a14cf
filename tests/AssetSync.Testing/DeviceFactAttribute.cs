namespace AssetSync.Testing;

/// <summary>A test that makes a device; skipped, with the reason, where that is not allowed.</summary>
public sealed class DeviceFactAttribute : Xunit.FactAttribute
{
    public DeviceFactAttribute() => Skip = Missing.Value;

    private static Lazy<string?> Missing { get; } = new(() =>
    {
        if (!OperatingSystem.IsLinux() || !Machine.HasProgram("mknod"))
            return "needs mknod on Linux";
        using var folder = new ScratchFolder();
        return folder.Run("mknod", "device", "c", "1", "5").ExitCode == 0 ? null : "needs root, to make a device";
    });
}
