namespace AssetSync.Testing;

/// <summary>A test that needs permission bits, links or FIFOs; skipped, with the reason, where there are none.</summary>
public sealed class UnixFactAttribute : Xunit.FactAttribute
{
    public UnixFactAttribute(Needs needs = Needs.Unix)
    {
        Needs = needs;
        Skip = Machine.Missing(needs);
    }

    public Needs Needs { get; }
}
