namespace AssetSync;

/// <summary>The files below a root for planning: nothing here writes. Paths are relative to the root, with <c>/</c>; the empty path is the root.</summary>
/// <remarks>Every member throws <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> if the system refuses.</remarks>
internal interface IReadOnlyFiles : IDisposable
{
    /// <summary>Returns what is at the path, without following a link at its end; missing if a parent is missing or not a folder.</summary>
    FileStatus GetStatus(string path);

    /// <summary>Opens a regular file, without following a link at its end and without ever waiting on a FIFO.</summary>
    ReadableFile Open(string path);

    /// <summary>Keeps a folder open, so that its path is not looked up for each file in it.</summary>
    IReadOnlyFolder Enter(string folder) => new PathFolder(this, folder);

    /// <summary>Keeps a folder open if one call can check that everything above it is a folder; null if it is not, or there is no such call.</summary>
    IReadOnlyFolder? TryEnter(string folder) => null;

    /// <summary>Adds the entries of a folder in no order, without following a link at its end.</summary>
    void List(string folder, List<FolderEntry> entries);

    /// <summary>Returns the text of a link.</summary>
    string ReadLink(string path);

    /// <summary>Gets the absolute path that an absolute link must be below to stay inside the root, or null if there is no such path.</summary>
    string? RealRoot { get; }
}
