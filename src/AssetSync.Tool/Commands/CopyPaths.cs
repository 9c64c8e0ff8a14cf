using System.CommandLine;

namespace AssetSync.Tool.Commands;

/// <summary>Paths on the command line: copies, or folders with copies.</summary>
internal static class CopyPaths
{
    public static Argument<string[]> CreateArgument() => new("PATH")
    {
        Arity = ArgumentArity.ZeroOrMore,
        Description = "A copy, or a folder: every copy below it. Default: all copies.",
    };

    /// <summary>Reads them as paths below the root; none if all copies are meant, as with the root itself.</summary>
    /// <exception cref="AssetSyncException">Some are not paths below the root.</exception>
    public static IReadOnlyList<RelativePath> Get(Invocation invocation, Argument<string[]> argument)
    {
        var paths = new List<RelativePath>();
        var problems = new List<Problem>();
        var isRoot = false;
        foreach (var text in invocation.Settings.Project is { } project ? [project] : invocation.GetOptional(argument) ?? [])
        {
            var path = invocation.Places.FromRoot(text).TrimEnd('/');
            if (text.Length > 0 && path is "." or "")
                isRoot = true;
            else if (RelativePath.TryParse(path, out var relative, out var reason))
                paths.Add(relative);
            else
                problems.Add(new Problem(DiagnosticCodes.InvalidPath, $"'{text}': {reason}"));
        }

        if (problems.Count > 0)
            throw new AssetSyncException(ExitCode.BadInput, problems);
        return isRoot ? [] : paths;
    }

    /// <summary>Says to the build of one project that there are copies that it is not about.</summary>
    public static void NoteOthers(Invocation invocation, AssetRoot root)
    {
        if (invocation.Settings.Project is not { } project)
            return;
        var folder = invocation.Places.FromRoot(project).TrimEnd('/') + "/";
        if (folder != "./" && root.ReadMappings().Mappings.Any(mapping => mapping.Destinations.Any(copy => !copy.StartsWith(folder, StringComparison.Ordinal))))
            StandardStreams.WriteError("asset-sync: some copies are not below this project\n");
    }
}
