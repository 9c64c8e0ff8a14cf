namespace AssetSync;

/// <summary>A root folder with its mapping file: the three verbs start here. Every call reads the files anew.</summary>
public sealed partial class AssetRoot
{
    /// <summary>Opens a root; nothing is read but whether the folder exists.</summary>
    /// <param name="root">The root folder, absolute or relative to the working directory.</param>
    /// <param name="options">Where the mapping file is and how messages name the commands.</param>
    /// <exception cref="AssetSyncException">The folder does not exist (<c>ASSETSYNC0118</c>).</exception>
    public static AssetRoot Open(string root, AssetRootOptions? options = null) => throw new NotImplementedException();

    /// <summary>Gets the root's absolute path.</summary>
    public string Path { get; } = "";

    /// <summary>Reads and validates the mapping file.</summary>
    /// <exception cref="MappingFileException">It is absent, unreadable or says something that is not allowed.</exception>
    public MappingFile ReadMappings() => throw new NotImplementedException();

    /// <summary>Judges every destination by reading only.</summary>
    /// <exception cref="AssetSyncException">The mapping file, the lock file or a source is not as it must be; all problems at once.</exception>
    public Plan Plan(PlanOptions? options = null, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <summary>Says whether every destination is in sync: whether the plan is empty.</summary>
    /// <exception cref="AssetSyncException">As for <see cref="Plan"/>.</exception>
    public Verdict Verify(PlanOptions? options = null, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <summary>Brings every destination to its source, writing only what differs; a dry run plans only.</summary>
    /// <exception cref="AssetSyncException">As for <see cref="Plan"/>; nothing was written.</exception>
    public SyncResult Sync(SyncOptions? options = null, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <summary>Takes the edits of destinations into their sources, the other direction of sync, and then syncs their other copies.</summary>
    /// <param name="destinations">Destinations as the mappings name them; a folder stands for the edited ones below it.</param>
    /// <param name="dryRun">Whether to plan only and write nothing.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    /// <exception cref="AssetSyncException">A path is no destination (<c>ASSETSYNC0402</c>), or as for <see cref="Plan"/>; nothing was written.</exception>
    public SyncResult Adopt(IReadOnlyList<RelativePath> destinations, bool dryRun = false, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <summary>Adds a mapping to the mapping file, keeping its comments and layout; the file is created where there is none.</summary>
    /// <exception cref="AssetSyncException">The mapping file with the new entry would not be valid; nothing was written.</exception>
    public MappingFile Add(string source, IReadOnlyList<string> destinations, string? purpose = null, bool dryRun = false) => throw new NotImplementedException();

    /// <summary>Removes a destination, or every destination of a source, from the mapping file, keeping its comments and layout; the copies become orphans.</summary>
    /// <param name="path">A source or a destination as the mapping file writes it.</param>
    /// <param name="dryRun">Whether to write nothing.</param>
    /// <exception cref="AssetSyncException">No mapping names the path (<c>ASSETSYNC0402</c>); nothing was written.</exception>
    public MappingFile Remove(string path, bool dryRun = false) => throw new NotImplementedException();

    /// <summary>Lists every destination with its source, mapping, size and state, sorted by destination.</summary>
    /// <exception cref="AssetSyncException">As for <see cref="Plan"/>.</exception>
    public IReadOnlyList<AssetState> List(PlanOptions? options = null, CancellationToken cancellationToken = default) => throw new NotImplementedException();
}
