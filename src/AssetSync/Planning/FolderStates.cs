using System.Collections.Concurrent;

namespace AssetSync;

/// <summary>Remembers for each folder whether everything above it is a folder, so that it is looked up once, not for each file.</summary>
internal sealed class FolderStates(IReadOnlyFiles files)
{
    private readonly ConcurrentDictionary<string, FolderState> _states = new(StringComparer.Ordinal);

    /// <summary>Gets what is known of links.</summary>
    public LinkResolver Links { get; } = new(files);

    /// <summary>Returns the state of a folder; the empty path is the root.</summary>
    public FolderState Find(string folder)
    {
        if (folder.Length == 0)
            return FolderState.Plain;
        if (_states.TryGetValue(folder, out var known))
            return known;
        var slash = folder.LastIndexOf('/');
        var parent = slash < 0 ? FolderState.Plain : Find(folder[..slash]);
        var state = parent.Kind != FileKind.Folder ? parent : files.GetStatus(folder).Kind switch
        {
            FileKind.Folder => FolderState.Plain,
            FileKind.Missing => FolderState.Absent,
            var kind => new(kind, folder),
        };
        return _states.GetOrAdd(folder, state);
    }
}

/// <summary>What is at and above a folder: only folders, nothing, or something else at <paramref name="Blocker"/>.</summary>
internal sealed record FolderState(FileKind Kind, string? Blocker)
{
    public static FolderState Plain { get; } = new(FileKind.Folder, null);

    public static FolderState Absent { get; } = new(FileKind.Missing, null);

    public bool IsBlocked => Blocker is not null;
}
