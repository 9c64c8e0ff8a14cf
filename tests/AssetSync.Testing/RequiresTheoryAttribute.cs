namespace AssetSync.Testing;

/// <summary>A theory that needs something of the machine; skipped, with the reason, if that is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresTheoryAttribute : Xunit.TheoryAttribute
{
    public RequiresTheoryAttribute(Needs needs)
    {
        Needs = needs;
        Skip = Machine.Missing(needs);
    }

    public Needs Needs { get; }
}
