using System.Globalization;

namespace AssetSync.Testing;

/// <summary>How much is tried: a quick set in every run, everything when the variable ASSETSYNC_EXHAUSTIVE is 1.</summary>
public static class Exhaustive
{
    public static bool IsAsked { get; } = Environment.GetEnvironmentVariable("ASSETSYNC_EXHAUSTIVE") == "1";

    public static int Choose(int quick, int exhaustive) => IsAsked ? exhaustive : quick;

    /// <summary>Prints how much was tried, as <c>dotnet test --logger "console;verbosity=detailed"</c> shows.</summary>
    public static void Report(string what, int count) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {count}"));
}
