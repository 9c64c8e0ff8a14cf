namespace AssetSync;

/// <summary>A root folder with its mapping file: the verbs start here. Every call reads the files anew.</summary>
/// <remarks>Instances hold no open file and may be used from several threads.</remarks>
public sealed partial class AssetRoot
{
    private readonly PlanContext _context;
    private readonly Func<string, IFiles> _openFiles;

    private AssetRoot(PlanContext context, Func<string, IFiles> openFiles) => (_context, _openFiles) = (context, openFiles);

    /// <summary>Gets the root's absolute path.</summary>
    public string Path => _context.Root;

    /// <summary>Gets the mapping file's path: relative to the root, or absolute where it lies outside.</summary>
    public string MappingFilePath => _context.MappingFile;

    /// <summary>Gets the lock file's path, relative to the root.</summary>
    public string LockFilePath => _context.LockFile;

    /// <summary>Opens a root; nothing is read but whether the folder exists.</summary>
    /// <param name="root">The root folder, absolute or relative to the working directory.</param>
    /// <param name="options">Where the mapping file is and how messages name the commands.</param>
    /// <exception cref="AssetSyncException">The folder does not exist (<c>ASSETSYNC0118</c>).</exception>
    public static AssetRoot Open(string root, AssetRootOptions? options = null) => Open(root, options, FilesBelow.Open);

    internal static AssetRoot Open(string root, AssetRootOptions? options, Func<string, IFiles> openFiles)
    {
        options ??= new();
        var full = RootPath.Of(root);
        if (!Directory.Exists(full))
        {
            throw new AssetSyncException(ExitCode.BadInput, [new(DiagnosticCodes.RootNotFound, $"the root {full} does not exist or is no folder")
            {
                Fix = "--root says where it is",
            }]);
        }

        return new(new() { Root = full, MappingFile = Locate(full, options.MappingFile), Commands = options.Commands }, openFiles);
    }

    private static string Locate(string root, string mappingFile)
    {
        var full = System.IO.Path.GetFullPath(mappingFile, root);
        var relative = System.IO.Path.GetRelativePath(root, full).Replace('\\', '/');
        return relative == ".." || relative.StartsWith("../", StringComparison.Ordinal) || System.IO.Path.IsPathRooted(relative) ? full : relative;
    }

    /// <summary>Reads and validates the mapping file.</summary>
    /// <exception cref="AssetSyncException">It is absent, unreadable or says something that is not allowed.</exception>
    public MappingFile ReadMappings()
    {
        using var files = OpenFiles();
        return _context.ReadMappings(files);
    }

    /// <summary>Judges every destination by reading only.</summary>
    /// <param name="options">How to judge; by default the files on disk.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    /// <exception cref="AssetSyncException">The mapping file, the lock file or a source is not as it must be; all problems at once.</exception>
    public Plan Plan(PlanOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new();
        using var files = OpenSubject(options.Subject);
        return MakePlan(files, options, cancellationToken).Plan;
    }

    /// <summary>Says whether every destination is in sync: whether the plan is empty.</summary>
    /// <param name="options">How to judge; by default the files on disk.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    /// <exception cref="AssetSyncException">The mapping file, the lock file or a source is not as it must be; all problems at once.</exception>
    public Verdict Verify(PlanOptions? options = null, CancellationToken cancellationToken = default)
    {
        var plan = Plan(options, cancellationToken);
        return new() { Findings = plan.Findings, Problems = plan.Problems, Destinations = plan.Destinations };
    }

    private PlannedSync MakePlan(IReadOnlyFiles files, PlanOptions options, CancellationToken cancellationToken, bool lockMayLag = false)
    {
        try
        {
            return new Planner(files, _context, options, cancellationToken) { LockMayLag = lockMayLag }.Plan();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new AssetSyncException(ExitCode.IoFailure, [new(DiagnosticCodes.ReadFailed, exception.Message)]);
        }
    }

    private IFiles OpenFiles()
    {
        try
        {
            return _openFiles(Path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new AssetSyncException(ExitCode.IoFailure, [new(DiagnosticCodes.ReadFailed, exception.Message)]);
        }
    }

    private IReadOnlyFiles OpenSubject(Subject subject) => subject == Subject.WorkTree ? OpenFiles() : GitFiles.Open(Path, subject);
}
