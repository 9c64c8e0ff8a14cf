using System.CommandLine;

namespace AssetSync.Tool.Commands;

/// <summary>The option --diff of verify and sync, and how it is shown.</summary>
internal static class DiffOption
{
    public static Option<bool> Create() => new("--diff")
    {
        Description = "Show what differs: what sync would change in a copy, and of an edited copy the edit. Text as a unified diff, binary files with sizes and SHA-256.",
    };

    public static Option<bool> CreateNoPager() => new("--no-pager")
    {
        Description = "Print what --diff shows at once. Otherwise it is shown on a terminal as git does it, with GIT_PAGER, PAGER or less.",
    };
}
