namespace AssetSync;

/// <summary>The files below a root as planning sees them: nothing here writes. Paths are relative to the root, with <c>/</c>; the empty path is the root.</summary>
/// <remarks>Every member throws <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> when the system refuses.</remarks>
internal interface IReadOnlyFiles : IDisposable
{
    /// <summary>Returns what is at the path, without following a link at its end; missing when a parent is missing or not a folder.</summary>
    FileStatus GetStatus(string path);

    /// <summary>Opens a regular file, without following a link at its end and without ever waiting on a FIFO.</summary>
    ReadableFile Open(string path);

    /// <summary>Holds a folder open, so that many files in it are reached without looking up the way to it each time.</summary>
    IReadOnlyFolder Enter(string folder) => new PathFolder(this, folder);

    /// <summary>Holds a folder open where one call says that the way to it is made of folders alone; null if it is not, or where there is no such call.</summary>
    IReadOnlyFolder? TryEnter(string folder) => null;

    /// <summary>Adds the entries of a folder in no order, without following a link at its end.</summary>
    void List(string folder, List<FolderEntry> entries);

    /// <summary>Returns the text of a link.</summary>
    string ReadLink(string path);

    /// <summary>Gets the absolute path that an absolute link must be below to stay inside the root, or null if none can.</summary>
    string? RealRoot { get; }
}
