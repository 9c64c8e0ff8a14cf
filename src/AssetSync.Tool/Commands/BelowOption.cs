using System.CommandLine;

namespace AssetSync.Tool.Commands;

/// <summary>The option --below of commands that judge copies.</summary>
internal static class BelowOption
{
    public static Option<string> Create() => new("--below")
    {
        HelpName = "DIR",
        Description = "Only the copies below this folder, such as those of one project.",
    };

    /// <summary>Returns the folder, or null where all copies are meant.</summary>
    public static RelativePath? Get(Invocation invocation, Option<string> option)
    {
        if (invocation.Get(option) is not { } argument)
            return null;
        var path = invocation.Places.FromRoot(argument).TrimEnd('/');
        if (path is "." or "")
            return null;
        return RelativePath.TryParse(path, out var folder, out var reason)
            ? folder
            : throw new AssetSyncException(ExitCode.BadInput, [new Problem(DiagnosticCodes.InvalidPath, $"--below '{argument}': {reason}")]);
    }
}
