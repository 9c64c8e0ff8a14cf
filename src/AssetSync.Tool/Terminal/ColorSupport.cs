namespace AssetSync.Tool.Terminal;

/// <summary>Returns whether colour is wanted and supported.</summary>
internal static class ColorSupport
{
    public static bool OnStandardOutput(bool noColor) =>
        IsWanted(noColor) && !Console.IsOutputRedirected && (!OperatingSystem.IsWindows() || WindowsConsole.TryEnableEscapes());

    public static bool OnStandardError(bool noColor) =>
        IsWanted(noColor) && !Console.IsErrorRedirected && (!OperatingSystem.IsWindows() || WindowsConsole.TryEnableEscapes());

    private static bool IsWanted(bool noColor) =>
        !noColor
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") != "dumb";
}
