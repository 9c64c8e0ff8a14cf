namespace AssetSync.Testing;

/// <summary>Tests that start real builds, pack, or inject faults: run when ASSETSYNC_LONG_TESTS is 1, and on build servers unless it is 0.</summary>
public static class LongTests
{
    public static bool AreAsked { get; } =
        Exhaustive.IsAsked || (Environment.GetEnvironmentVariable("ASSETSYNC_LONG_TESTS") ?? (Environment.GetEnvironmentVariable("CI") == "true" ? "1" : "")) == "1";
}
