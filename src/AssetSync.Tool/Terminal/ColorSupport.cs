namespace AssetSync.Tool.Terminal;

/// <summary>Says whether colour is wanted and understood.</summary>
internal static class ColorSupport
{
    public static bool OnStandardOutput(bool noColor) =>
        !noColor
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") != "dumb"
        && !Console.IsOutputRedirected
        && (!OperatingSystem.IsWindows() || WindowsConsole.TryEnableEscapes());
}
