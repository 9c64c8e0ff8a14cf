using System.CommandLine;

namespace AssetSync.Tool.Commands;

/// <summary>The option --dry-run of every command that writes.</summary>
internal static class DryRunOption
{
    public static Option<bool> Create() => new("--dry-run", "-n")
    {
        Description = "Print what would be done and touch nothing.",
    };
}
