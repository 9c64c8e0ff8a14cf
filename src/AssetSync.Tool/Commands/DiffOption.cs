using System.CommandLine;

namespace AssetSync.Tool.Commands;

/// <summary>The option --diff of verify and sync, and how it is shown.</summary>
internal static class DiffOption
{
    public static Option<bool> Create() => new("--diff")
    {
        Description = "Show what differs: the change that sync would make, or the edit of an edited copy. Text is shown as a unified diff, binary files as sizes and SHA-256.",
    };

    public static Option<bool> CreateNoPager() => new("--no-pager")
    {
        Description = "Use no pager. By default --diff uses one on a terminal, as git does: GIT_PAGER, PAGER or less.",
    };
}
