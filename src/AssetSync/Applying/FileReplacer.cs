using System.Buffers;

namespace AssetSync;

/// <summary>Replaces one file: a temporary sibling with the right mode from the start, content, times, then a rename over the destination.</summary>
/// <remarks>The only writer of the product; the lock file and the mapping file go through it as well.</remarks>
internal sealed class FileReplacer(string token, int worker, int workers)
{
    private const long KernelCopyFrom = 1024 * 1024;
    private const int Tries = 5;
    private static readonly TimeSpan TimeStep = TimeSpan.FromMilliseconds(40);
    private int _number = worker;
    private string _temporary = Temporaries.NameFor(token, worker);

    /// <summary>Copies a source over a destination and returns the hash of what was written.</summary>
    /// <param name="sourceFolder">The source's folder.</param>
    /// <param name="sourceName">The source's name in it.</param>
    /// <param name="folder">The destination's folder.</param>
    /// <param name="name">The destination's name in it.</param>
    /// <param name="change">What was planned, and what was seen of the destination then.</param>
    /// <param name="hasher">Hashes what is written.</param>
    /// <exception cref="SyncConflictException">One of the files changed or vanished since.</exception>
    public ContentHash Copy(IWritableFolder sourceFolder, string sourceName, IWritableFolder folder, string name, PlannedChange change, ContentHasher hasher)
    {
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            using var source = Open(sourceFolder, sourceName, change);
            var before = source.GetStatus();
            if (before.Kind != FileKind.File)
                throw new SyncConflictException(DiagnosticCodes.SourceMoved, $"{change.RealSource} is no regular file any more");
            if (!HasSettled(before))
            {
                if (attempt < Tries)
                    Thread.Sleep(TimeStep);
            }
            else if (CopyOnce(source, before, folder, hasher) is { } hash)
            {
                PutInPlace(folder, name, change.Destination);
                return hash;
            }
        }

        throw new SyncConflictException(DiagnosticCodes.SourceMoved, $"{change.RealSource} changed each time it was copied");
    }

    private static ReadableFile Open(IWritableFolder folder, string name, PlannedChange change)
    {
        try
        {
            return folder.Open(name);
        }
        catch (FileNotFoundException)
        {
            throw Vanished(change);
        }
    }

    /// <summary>Returns what is thrown when a source, or a folder above it, has gone.</summary>
    public static SyncConflictException Vanished(PlannedChange change) =>
        new(DiagnosticCodes.SourceMoved, $"{change.RealSource} vanished after it was planned");

    // Whatever fails, the temporary does not stay; null when the source changed meanwhile.
    private ContentHash? CopyOnce(ReadableFile source, in FileStatus before, IWritableFolder folder, ContentHasher hasher)
    {
        ContentHash? hash = null;
        using var file = Create(folder, before.Mode);
        try
        {
            var written = CopyContent(source, file, before.Size, hasher);
            if (source.GetStatus() == before)
            {
                file.SetModeAndTime(before.Mode, before.Modified);
                hash = written;
            }
        }
        finally
        {
            if (hash is null)
                Discard(folder);
        }

        return hash;
    }

    /// <summary>Writes bytes to a file in the place of what was seen there, keeping its mode.</summary>
    public void Write(IWritableFolder folder, string name, ReadOnlyMemory<byte> bytes, in FileStatus seen) => Write(folder, name, [bytes], seen);

    /// <summary>Writes the pieces of a text one after another, as <see cref="Write(IWritableFolder, string, ReadOnlyMemory{byte}, in FileStatus)"/> writes bytes.</summary>
    public void Write(IWritableFolder folder, string name, IEnumerable<ReadOnlyMemory<byte>> pieces, in FileStatus seen)
    {
        var mode = seen.Kind == FileKind.File ? seen.Mode : 0x1B6; // 0666, narrowed by the umask.
        var isWhole = false;
        using (var file = Create(folder, mode))
        {
            try
            {
                foreach (var piece in pieces)
                    file.Write(piece.Span);
                if (seen.Kind == FileKind.File)
                    file.SetModeAndTime(mode, FileTime.From(DateTime.UtcNow));
                isWhole = true;
            }
            finally
            {
                if (!isWhole)
                    Discard(folder);
            }
        }

        PutInPlace(folder, name, seen);
    }

    // Changes are stamped in steps of up to sixteen milliseconds, by a clock that can be as far behind: a change in the same step as the last one
    // would not be seen.
    private static bool HasSettled(in FileStatus status) => (FileTime.From(DateTime.UtcNow) - status.Changed).Duration() >= TimeStep;

    // One name serves file after file, as each is renamed; one that may be left over is not used again.
    private void Discard(IWritableFolder folder)
    {
        var temporary = _temporary;
        TakeNextName();
        folder.Delete(temporary);
    }

    private WritableFile Create(IWritableFolder folder, int mode)
    {
        try
        {
            return folder.Create(_temporary, mode);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            TakeNextName();
            throw;
        }
    }

    private void TakeNextName()
    {
        _number += workers;
        _temporary = Temporaries.NameFor(token, _number);
    }

    private void PutInPlace(IWritableFolder folder, string name, in FileStatus seen)
    {
        var isInPlace = false;
        try
        {
            if (!IsStill(seen, folder.GetStatus(name)))
                throw new SyncConflictException(DiagnosticCodes.DestinationMoved, $"{name} changed after it was planned, and is left as it is");
            folder.Rename(_temporary, name, mustNotExist: seen.Kind == FileKind.Missing);
            isInPlace = true;
        }
        finally
        {
            if (!isInPlace)
                Discard(folder);
        }
    }

    private static bool IsStill(in FileStatus seen, in FileStatus now) =>
        seen.Kind == FileKind.Missing ? now.Kind == FileKind.Missing : seen == now;

    private static ContentHash CopyContent(ReadableFile source, WritableFile file, long size, ContentHasher hasher)
    {
        // What is recorded is the hash of what lies in the temporary, which nobody else writes.
        if (size >= KernelCopyFrom && file.TryCopyFrom(source, size))
            return Content.Hash(file);
        hasher.Restart();
        var buffer = ArrayPool<byte>.Shared.Rent(Content.WindowSize);
        try
        {
            var window = buffer.AsSpan(0, (int)Math.Clamp(size + 1, 1, Content.WindowSize));
            for (long offset = 0; source.Read(window, offset) is > 0 and var count; offset += count)
            {
                file.Write(window[..count]);
                hasher.Append(window[..count]);
                if (count < window.Length)
                    break;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return hasher.Finish();
    }
}
