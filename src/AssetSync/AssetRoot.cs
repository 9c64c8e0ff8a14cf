namespace AssetSync;

/// <summary>A root folder with its mapping file, and the verbs. Every call reads the files again.</summary>
/// <remarks>Instances hold no open file and may be used from several threads.</remarks>
public sealed partial class AssetRoot
{
    private readonly RootContext _context;
    private readonly Func<string, IFiles> _openFiles;

    private AssetRoot(RootContext context, Func<string, IFiles> openFiles) => (_context, _openFiles) = (context, openFiles);

    /// <summary>Gets the root's absolute path.</summary>
    public string Path => _context.Root;

    /// <summary>Gets the mapping file's path: relative to the root, or absolute if it is outside.</summary>
    public string MappingFilePath => _context.MappingFile;

    /// <summary>Gets the lock file's path, relative to the root.</summary>
    public string LockFilePath => _context.LockFile;

    /// <summary>Opens a root; only checks that the folder exists.</summary>
    /// <param name="root">The root folder, absolute or relative to the working directory.</param>
    /// <param name="options">Where the mapping file is and how messages name the commands.</param>
    /// <exception cref="AssetSyncException">The folder does not exist (<c>ASSETSYNC0118</c>).</exception>
    public static AssetRoot Open(string root, AssetRootOptions? options = null) => Open(root, options, FilesBelow.Open);

    internal static AssetRoot Open(string root, AssetRootOptions? options, Func<string, IFiles> openFiles, TimeSpan? settlingTime = null)
    {
        options ??= new();
        var full = RootPath.Resolve(root);
        if (!Directory.Exists(full))
        {
            throw new AssetSyncException(ExitCode.BadInput, [new(DiagnosticCodes.RootNotFound, $"the root {full} does not exist or is not a folder")
            {
                Fix = "--root says where it is",
            }]);
        }

        return new(new() { Root = full, MappingFile = Locate(full, options.MappingFile), Commands = options.Commands, SettlingTime = settlingTime ?? FileReplacer.SettlingTime }, openFiles);
    }

    private static string Locate(string root, string mappingFile)
    {
        var full = System.IO.Path.GetFullPath(mappingFile, root);
        var relative = System.IO.Path.GetRelativePath(root, full).Replace('\\', '/');
        return relative == ".." || relative.StartsWith("../", StringComparison.Ordinal) || System.IO.Path.IsPathRooted(relative) ? full : relative;
    }

    /// <summary>Reads and validates the mapping file.</summary>
    /// <exception cref="AssetSyncException">It is missing, unreadable or not valid.</exception>
    public MappingFile ReadMappings()
    {
        using var files = OpenFiles();
        return _context.ReadMappings(files);
    }

    /// <summary>Returns what is out of sync, without writing: everything that sync would change or refuse.</summary>
    /// <param name="options">What to verify and how; by default the files on disk.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    /// <exception cref="AssetSyncException">The mapping file, the lock file or a path is not valid; all problems at once.</exception>
    public Verdict Verify(VerifyOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new();
        using var files = OpenContent(options.Subject);
        return MakePlan(files, PlanFor(options), cancellationToken).Verdict;
    }

    private static PlanOptions PlanFor(VerifyOptions options) =>
        new() { Paths = options.Paths, AllowsNoCopies = options.AllowsNoCopies, Subject = options.Subject, AsksGit = options.AsksGit, AllowsUntracked = options.AllowUntracked, Progress = options.Progress };

    private Plan MakePlan(IReadOnlyFiles files, PlanOptions options, CancellationToken cancellationToken) =>
        IoFailure.Report(DiagnosticCodes.ReadFailed, "", () => Planner.MakePlan(files, _context, options, cancellationToken));

    private IFiles OpenFiles() => IoFailure.Report(DiagnosticCodes.ReadFailed, "", () => _openFiles(Path));

    /// <summary>Opens the files of a verdict, also for a host that shows their content.</summary>
    internal IReadOnlyFiles OpenContent(Subject subject) => subject == Subject.WorkTree ? OpenFiles() : GitFiles.Open(Path, subject);
}
