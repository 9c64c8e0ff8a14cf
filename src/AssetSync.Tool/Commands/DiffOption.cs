using System.CommandLine;

namespace AssetSync.Tool.Commands;

/// <summary>The option --diff of verify and sync, and how it is shown.</summary>
internal static class DiffOption
{
    public static Option<bool> Create() => new("--diff")
    {
        Description = "Show what differs: a unified diff from copy to source for text, sizes and SHA-256 for binary files.",
    };

    public static Option<bool> CreateNoPager() => new("--no-pager")
    {
        Description = "Print what --diff shows at once. Otherwise it is shown on a terminal as git does it, with GIT_PAGER, PAGER or less.",
    };
}
