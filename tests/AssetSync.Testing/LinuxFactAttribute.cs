namespace AssetSync.Testing;

/// <summary>A test of what only Linux has; skipped, with the reason, elsewhere.</summary>
public sealed class LinuxFactAttribute : Xunit.FactAttribute
{
    internal const string Reason = "needs Linux";

    public LinuxFactAttribute() => Skip = OperatingSystem.IsLinux() ? null : Reason;
}
