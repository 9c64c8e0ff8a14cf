namespace AssetSync.Tool.Formats;

/// <summary>Commands to build servers in the log.</summary>
internal static class ServerCommands
{
    public static bool OnGitHub => Environment.GetEnvironmentVariable("GITHUB_ACTIONS") == "true";

    public static bool OnAzure => string.Equals(Environment.GetEnvironmentVariable("TF_BUILD"), "True", StringComparison.OrdinalIgnoreCase);

    /// <summary>Tells GitHub Actions to ignore commands until <see cref="Resume"/>.</summary>
    public static string Stop => $"{Mark.Command}::stop-commands::{Mark.Token}\n";

    public static string Resume => $"{Mark.Command}::{Mark.Token}::\n";
}
