using System.CommandLine;

namespace AssetSync.Tool.Commands;

/// <summary>The option --diff of verify and sync.</summary>
internal static class DiffOption
{
    public static Option<bool> Create() => new("--diff")
    {
        Description = "Show what differs: a unified diff from copy to source for text, sizes and SHA-256 for binary files.",
    };
}
