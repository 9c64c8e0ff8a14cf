namespace AssetSync.Faults.Tests;

/// <summary>A test that needs strace; skipped, with the reason, where there is none.</summary>
public sealed class StraceFactAttribute : FactAttribute
{
    public StraceFactAttribute() => Skip = Strace.Missing;
}
