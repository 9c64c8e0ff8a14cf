namespace AssetSync.Testing;

/// <summary>A test that needs something of the machine; skipped, with the reason, if that is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresFactAttribute : Xunit.FactAttribute
{
    public RequiresFactAttribute(Needs needs, params string[] programs)
    {
        Needs = needs;
        Programs = programs;
        Skip = Machine.Missing(needs, programs);
    }

    public RequiresFactAttribute(params string[] programs)
        : this(Needs.None, programs)
    {
    }

    public Needs Needs { get; }

    public IReadOnlyList<string> Programs { get; }
}
