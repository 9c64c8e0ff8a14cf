namespace AssetSync.Testing;

/// <summary>A theory of what only Linux has; skipped, with the reason, elsewhere.</summary>
public sealed class LinuxTheoryAttribute : Xunit.TheoryAttribute
{
    public LinuxTheoryAttribute() => Skip = OperatingSystem.IsLinux() ? null : LinuxFactAttribute.Reason;
}
