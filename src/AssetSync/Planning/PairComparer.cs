using System.Buffers;

namespace AssetSync;

/// <summary>Compares pairs; one comparer per thread. It knows neither lock file nor mapping file, and writes no message.</summary>
/// <param name="files">The files.</param>
/// <param name="folders">What is known of folders, shared by all threads.</param>
/// <param name="needsHash">Whether the hash of two equal files is needed, by their statuses.</param>
internal sealed class PairComparer(IReadOnlyFiles files, FolderStates folders, Func<FileStatus, FileStatus, bool> needsHash) : IDisposable
{
    private const int Attempts = 3;
    private readonly FolderLookup _sourceFolders = new(files, folders);
    private readonly FolderLookup _destinationFolders = new(files, folders);
    private readonly byte[] _left = ArrayPool<byte>.Shared.Rent(Content.WindowSize);
    private readonly byte[] _right = ArrayPool<byte>.Shared.Rent(Content.WindowSize);
    private ContentHasher? _hasher; // Made for the first hash: loading OpenSSL takes 4 MB and a third of a verify of 50 files.

    /// <summary>Compares the files of a pair; returns null if they are equal and there is nothing else to report.</summary>
    public Suspect? Compare(in Pair pair)
    {
        var suspect = CompareOnce(pair);
        for (var attempt = 1; attempt < Attempts && suspect?.Difference == Difference.Moved; attempt++)
            suspect = CompareOnce(pair);
        return suspect;
    }

    // The destination first: only if it is a file is the source opened without a look, which saves looking up its path twice.
    private Suspect? CompareOnce(in Pair pair)
    {
        var destination = SeeDestination(pair);
        var maker = ContentMaker.For(pair);
        var source = SeeSource(pair, opens: destination.Difference == Difference.None || maker is not null);
        using var opened = source.File;
        if (maker is not null && opened is not null)
            source = Make(maker, opened, source);
        return source.Difference != Difference.None ? Suspect(pair, source.Difference, source, destination, source.Detail)
            : destination.Difference != Difference.None ? Suspect(pair, destination.Difference, source, destination, destination.Detail)
            : CompareContent(pair, source, destination);
    }

    private Sighting SeeDestination(in Pair pair)
    {
        try
        {
            _destinationFolders.Enter(pair.Group.DestinationFolder);
            if (_destinationFolders.State is { IsBlocked: true } state)
                return new(Difference.DestinationBlocked, new(state.Kind)) { Detail = state.Blocker };
            var status = _destinationFolders.Folder?.GetStatus(pair.DestinationName) ?? new(FileKind.Missing);
            return new(status.Kind switch { FileKind.File => Difference.None, FileKind.Missing => Difference.DestinationMissing, _ => Difference.DestinationNotAFile }, status);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new(Difference.DestinationUnreadable) { Detail = exception.Message };
        }
    }

    private Sighting SeeSource(in Pair pair, bool opens)
    {
        try
        {
            _sourceFolders.Enter(pair.Group.SourceFolder);
            if (opens && pair.Group.AreListedFiles && _sourceFolders.Folder is { } folder)
            {
                var file = folder.Open(pair.SourceName);
                return new(Difference.None, file.GetStatus()) { File = file };
            }

            return SeeUnlistedSource(pair, opens);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new(Difference.SourceUnreadable) { Detail = exception.Message };
        }
    }

    private Sighting SeeUnlistedSource(in Pair pair, bool opens)
    {
        var status = _sourceFolders.Folder?.GetStatus(pair.SourceName) ?? new(FileKind.Missing);
        string? linked = null;
        if (status.Kind is FileKind.Link or FileKind.Git || _sourceFolders.State.IsBlocked)
        {
            linked = folders.Links.Resolve(pair.Source.Value, out var reason);
            if (linked is null)
                return new(Difference.SourceLinkRefused) { Detail = reason };
            status = files.GetStatus(linked);
        }

        if (status.Kind != FileKind.File)
            return new(status.Kind == FileKind.Missing ? Difference.SourceMissing : Difference.SourceNotAFile, status);
        return new(Difference.None, status) { LinkedPath = linked, File = !opens ? null : linked is null ? _sourceFolders.Folder!.Open(pair.SourceName) : files.Open(linked) };
    }

    // A copy with changed text is compared with that text.
    private static Sighting Make(ContentMaker maker, ReadableFile opened, in Sighting source)
    {
        try
        {
            var bytes = maker.Read(opened);
            return source with { Made = new(maker.Make(bytes)), HasNoLineEnding = !bytes.AsSpan().Contains((byte)'\n') };
        }
        catch (ContentException exception)
        {
            return source with { Difference = Difference.CannotBeMade, Detail = exception.Message };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return source with { Difference = Difference.SourceUnreadable, Detail = exception.Message };
        }
    }

    private Suspect? CompareContent(in Pair pair, in Sighting source, in Sighting destination)
    {
        // Two names of one file, or equal ids in git, which does not tell sizes.
        var areOne = source.Made is null && (source.Status.IsSameFileAs(destination.Status) || (source.Status.ContentId is { } id && id == destination.Status.ContentId));
        var wantsHash = needsHash(source.Status, destination.Status);
        if (areOne && !wantsHash)
            return SayEqual(pair, source, destination, null);
        var unreadable = Difference.DestinationUnreadable;
        try
        {
            using var copy = _destinationFolders.Folder!.Open(pair.DestinationName);
            if (areOne || AreBytesEqual(source, destination, copy))
            {
                ContentHash? hash = wantsHash ? Hash(copy) : null;
                // Several reads may see several versions.
                return (hash is null && source.Status.Size <= Content.WindowSize) || AreStill(pair, source, destination)
                    ? SayEqual(pair, source, destination, hash)
                    : Suspect(pair, Difference.Moved, source, destination);
            }

            unreadable = Difference.SourceUnreadable;
            var sourceHash = Hash(source.Made ?? source.File!);
            unreadable = Difference.DestinationUnreadable;
            var destinationHash = Hash(copy);
            if (!AreStill(pair, source, destination))
                return Suspect(pair, Difference.Moved, source, destination);
            // A source without a line ending does not decide those of its header: git may give the copy CRLF.
            return source.HasNoLineEnding && sourceHash == destinationHash
                ? SayEqual(pair, source, destination, wantsHash ? destinationHash : null)
                : new(pair, Difference.Content) { Source = source.Status, Size = source.Size, Destination = destination.Status, LinkedSource = source.LinkedPath, Hashes = new(sourceHash, destinationHash) };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A file that vanished or was replaced is compared again; one that is still there and cannot be read is a problem.
            return Suspect(pair, HasMoved(pair, source, destination) ? Difference.Moved : unreadable, source, destination, exception.Message);
        }
    }

    private ContentHash Hash(ReadableFile file) => Content.Hash(file, _hasher ??= new(), _left);

    private bool AreBytesEqual(in Sighting source, in Sighting destination, ReadableFile copy) => source.Made is { } made
        ? made.Length == copy.Length && Content.Equal(made, copy, 0, made.Length, _left, _right)
        : source.Status.ContentId is null && source.Status.Size == destination.Status.Size && Content.Equal(source.File!, copy, 0, source.Status.Size, _left, _right);

    private static Suspect? SayEqual(in Pair pair, in Sighting source, in Sighting destination, ContentHash? hash) =>
        source.Status.IsExecutable != destination.Status.IsExecutable ? Suspect(pair, Difference.Mode, source, destination)
        : hash is not null || source.LinkedPath is not null ? new(pair, Difference.None) { Source = source.Status, LinkedSource = source.LinkedPath, Hashes = hash is { } both ? new(both, both) : null }
        : null;

    private static Suspect Suspect(in Pair pair, Difference difference, in Sighting source, in Sighting destination, string? detail = null) =>
        new(pair, difference) { Source = source.Status, Size = source.Size, Destination = destination.Status, LinkedSource = source.LinkedPath, Detail = detail };

    private bool AreStill(in Pair pair, in Sighting source, in Sighting destination) =>
        files.GetStatus(source.LinkedPath ?? pair.Source.Value) == source.Status && files.GetStatus(pair.Destination.Value) == destination.Status;

    private bool HasMoved(in Pair pair, in Sighting source, in Sighting destination)
    {
        try
        {
            return !AreStill(pair, source, destination);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false; // Its status cannot be read either.
        }
    }

    public void Dispose()
    {
        _sourceFolders.Dispose();
        _destinationFolders.Dispose();
        _hasher?.Dispose();
        ArrayPool<byte>.Shared.Return(_left);
        ArrayPool<byte>.Shared.Return(_right);
    }

    /// <summary>What was seen of one side of a pair.</summary>
    private readonly record struct Sighting(Difference Difference, FileStatus Status = default)
    {
        public string? Detail { get; init; }

        public string? LinkedPath { get; init; }

        /// <summary>Gets the open source; null if it need not be read.</summary>
        public ReadableFile? File { get; init; }

        /// <summary>Gets the text that the mapping makes of the source, or null if it is copied as it is.</summary>
        public MemoryFile? Made { get; init; }

        /// <summary>Gets whether the source of <see cref="Made"/> has no line ending.</summary>
        public bool HasNoLineEnding { get; init; }

        public long Size => Made?.Length ?? Status.Size;
    }
}
