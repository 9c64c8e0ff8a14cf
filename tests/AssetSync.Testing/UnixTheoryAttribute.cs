namespace AssetSync.Testing;

/// <summary>A theory that needs permission bits, links or FIFOs; skipped, with the reason, where there are none.</summary>
public sealed class UnixTheoryAttribute : Xunit.TheoryAttribute
{
    public UnixTheoryAttribute() => Skip = Machine.Missing(Needs.Unix);
}
