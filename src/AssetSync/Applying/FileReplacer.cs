using System.Buffers;

namespace AssetSync;

/// <summary>Replaces one file: a temporary file next to it with the right mode from the start, content, times, then a rename.</summary>
/// <param name="token">The run's token.</param>
/// <param name="writer">The number of this writer in its run, so that no two use the same name.</param>
/// <param name="settlingTime">How long a source must have been left alone before it is copied.</param>
/// <remarks>The only writer of the product, also for the lock file and the mapping file.</remarks>
internal sealed class FileReplacer(string token, int writer, TimeSpan settlingTime)
{
    // More than there are ever writers.
    private const int NumbersBetween = 64;

    private const long KernelCopyFrom = 1024 * 1024;
    private const int Tries = 5;
    private const int NewFileMode = 0x1B6; // 0666, narrowed by the umask.
    private int _number = writer;
    private string _temporary = Temporaries.NameFor(token, writer);

    public FileReplacer(string token)
        : this(token, 0, SettlingTime)
    {
    }

    /// <summary>Gets how long it takes until a change cannot be missed: they are stamped in steps of up to sixteen milliseconds, by a clock that can be as far behind.</summary>
    public static TimeSpan SettlingTime { get; } = TimeSpan.FromMilliseconds(40);

    /// <summary>Copies a source over a destination and returns the hash of what was written.</summary>
    /// <param name="sourceFolder">The source's folder.</param>
    /// <param name="sourceName">The source's name in it.</param>
    /// <param name="folder">The destination's folder.</param>
    /// <param name="name">The destination's name in it.</param>
    /// <param name="change">What was planned, and what was seen of the destination then.</param>
    /// <param name="hasher">Hashes what is written.</param>
    /// <exception cref="SyncConflictException">One of the files has changed or vanished since it was planned.</exception>
    public ContentHash Copy(IWritableFolder sourceFolder, string sourceName, IWritableFolder folder, string name, PlannedChange change, ContentHasher hasher)
    {
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            using var source = Open(sourceFolder, sourceName, change);
            var before = source.GetStatus();
            if (before.Kind != FileKind.File)
                throw new SyncConflictException(DiagnosticCodes.SourceMoved, $"{change.RealSource} is not a regular file any more");
            if (!HasSettled(before))
                Thread.Sleep(settlingTime);
            else if (CopyOnce(source, before, change.Make, folder, hasher) is { } hash)
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

    /// <summary>Returns the exception for a source that is gone, or a folder above it.</summary>
    public static SyncConflictException Vanished(PlannedChange change) =>
        new(DiagnosticCodes.SourceMoved, $"{change.RealSource} vanished after it was planned");

    // Removes the temporary file if anything fails; returns null if the source changed meanwhile.
    private ContentHash? CopyOnce(ReadableFile source, in FileStatus before, Func<ReadableFile, byte[]>? make, IWritableFolder folder, ContentHasher hasher)
    {
        ContentHash? hash = null;
        using var file = Create(folder, before.Mode);
        try
        {
            var written = make is null ? CopyContent(source, file, before.Size, hasher) : Write(make(source), file, hasher);
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

    /// <summary>Replaces a file that was seen before with bytes, keeping its mode.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="name">The name in it.</param>
    /// <param name="bytes">The new content.</param>
    /// <param name="seen">What was seen there.</param>
    /// <param name="modified">The file's new modification time; null for now.</param>
    /// <exception cref="SyncConflictException">The file has changed since.</exception>
    public void Write(IWritableFolder folder, string name, ReadOnlyMemory<byte> bytes, in FileStatus seen, FileTime? modified = null)
    {
        var isWhole = false;
        using (var file = Create(folder, seen.Kind == FileKind.File ? seen.Mode : NewFileMode))
        {
            try
            {
                file.Write(bytes.Span);
                var mode = seen.Kind == FileKind.File ? seen.Mode : file.GetStatus().Mode;
                file.SetModeAndTime(mode, modified ?? Now);
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

    private static FileTime Now => FileTime.From(DateTime.UtcNow);

    private bool HasSettled(in FileStatus status) => (Now - status.Changed).Duration() >= settlingTime;

    // A name is used again after its file was renamed, but not if the file may be left over.
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
        _number += NumbersBetween;
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

    private static ContentHash Write(byte[] content, WritableFile file, ContentHasher hasher)
    {
        file.Write(content);
        hasher.Restart();
        hasher.Append(content);
        return hasher.Finish();
    }

    private static ContentHash CopyContent(ReadableFile source, WritableFile file, long size, ContentHasher hasher)
    {
        // The recorded hash is of the temporary file, which nobody else writes.
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
