namespace AssetSync.Testing;

/// <summary>A test of what permissions forbid; skipped, with the reason, for root, whom they do not bind.</summary>
public sealed class UnprivilegedFactAttribute : Xunit.FactAttribute
{
    public UnprivilegedFactAttribute() => Skip = Machine.Missing(Needs.Unix) ?? (Environment.UserName == "root" ? "needs a user other than root" : null);
}
