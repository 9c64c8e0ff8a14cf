namespace AssetSync.Tool;

/// <summary>Where the root is, and how paths are read and printed from where the user is.</summary>
internal sealed record Places
{
    private readonly bool _rootIsGiven;

    private Places(string root, bool rootIsGiven, string mappingFile, string workingDirectory) =>
        (Root, _rootIsGiven, MappingFile, WorkingDirectory) = (root, rootIsGiven, mappingFile, workingDirectory);

    public string Root { get; }

    public string MappingFile { get; }

    public string WorkingDirectory { get; }

    /// <summary>The commands that messages name, so that they work when pasted where the user is.</summary>
    public CommandNames Commands
    {
        get
        {
            var everywhere = Everywhere;
            var paths = !_rootIsGiven && Root != WorkingDirectory ? $" --root {Shell.Path(Relative(WorkingDirectory, Root))}" : "";
            return new CommandNames
            {
                Program = ToolName.Current,
                Sync = $"{ToolName.Current} sync{everywhere}",
                Overwrite = $"{ToolName.Current} sync --overwrite{everywhere}",
                Discard = $"{ToolName.Current} sync --overwrite{paths}{everywhere}",
                Adopt = $"{ToolName.Current} adopt{paths}{everywhere}",
                AdoptOverwrite = $"{ToolName.Current} adopt --overwrite{paths}{everywhere}",
            };
        }
    }

    private string Everywhere => (_rootIsGiven ? $" --root {Shell.Path(Relative(WorkingDirectory, Root))}" : "")
        + (MappingFile == AssetSync.MappingFile.DefaultName ? "" : $" --mappings {Shell.Path(MappingFile)}");

    /// <summary>Returns a command line of this command that works when pasted where the user is.</summary>
    public string CommandLine(string command) => $"{ToolName.Current} {command}{Everywhere}";

    public static Places Locate(string? root, string? mappingFile, string workingDirectory)
    {
        var mappings = mappingFile ?? AssetSync.MappingFile.DefaultName;
        return At(root, mappings, workingDirectory) ?? new Places(Nearest(mappings, workingDirectory), false, mappings, workingDirectory);
    }

    /// <summary>As <see cref="Locate"/>, but without looking upward: for a mapping file that is yet to be created.</summary>
    public static Places Here(string? root, string? mappingFile, string workingDirectory) =>
        At(root, mappingFile ?? AssetSync.MappingFile.DefaultName, workingDirectory) ?? new Places(workingDirectory, false, mappingFile ?? AssetSync.MappingFile.DefaultName, workingDirectory);

    /// <summary>Reads a path of the command line as one below the root; the library refuses one that leads out of it.</summary>
    public string FromRoot(string argument)
    {
        var path = OperatingSystem.IsWindows() ? argument.Replace('\\', '/') : argument;
        if (path.Length == 0)
            return path;

        // Globs are passed through; a slash at the end marks a folder and is kept.
        var full = Path.GetFullPath(path, _rootIsGiven ? Root : WorkingDirectory);
        return Relative(Root, full) + (path.EndsWith('/') && !full.EndsWith(Path.DirectorySeparatorChar) ? "/" : "");
    }

    /// <summary>Returns a path below the root as seen from another folder, such as the working directory.</summary>
    public string From(string folder, string path) =>
        Root == folder || Path.IsPathRooted(path) ? path : Relative(folder, Path.Combine(Root, path));

    private static Places? At(string? root, string mappings, string workingDirectory) =>
        root is null ? null : new Places(RootPath.Resolve(root, workingDirectory), true, mappings, workingDirectory);

    private static string Nearest(string mappings, string workingDirectory)
    {
        if (Path.IsPathRooted(mappings))
            return Path.GetDirectoryName(mappings) ?? workingDirectory;
        for (var folder = workingDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, mappings)))
                return folder;
            if (Path.Exists(Path.Combine(folder, ".git")))
                break; // What is above a repository is somebody else's.
        }

        return workingDirectory;
    }

    private static string Relative(string folder, string path)
    {
        var relative = Path.GetRelativePath(folder, path);
        return OperatingSystem.IsWindows() ? relative.Replace('\\', '/') : relative;
    }
}
