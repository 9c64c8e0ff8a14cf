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

    /// <summary>Copies a source over a destination and returns the hash of what was written.</summary>
    /// <param name="open">Opens the source.</param>
    /// <param name="folder">The destination's folder.</param>
    /// <param name="name">The destination's name in it.</param>
    /// <param name="change">What was planned, and what was seen of both files then.</param>
    /// <param name="hasher">Hashes what is written.</param>
    /// <exception cref="SyncConflictException">One of the files changed since.</exception>
    public ContentHash Copy(Func<ReadableFile> open, IWritableFolder folder, string name, PlannedChange change, ContentHasher hasher)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var source = Open(open, change);
            var before = source.GetStatus();
            if (before.Kind != FileKind.File)
                throw new SyncConflictException(DiagnosticCodes.SourceMoved, $"{change.RealSource} is no regular file any more");
            if (!HasSettled(before))
            {
                if (attempt == Tries)
                    throw ChangedEachTime(change);
                Thread.Sleep(TimeStep);
                continue;
            }

            var temporary = NextName();
            var hash = Write(folder, temporary, before.Mode, file =>
            {
                var written = CopyContent(source, file, before.Size, hasher);
                if (source.GetStatus() != before)
                    return null;
                file.SetModeAndTime(before.Mode, before.Modified);
                return written;
            });
            if (hash is not null)
            {
                PutInPlace(folder, temporary, name, change.Destination);
                return hash.Value;
            }

            if (attempt == Tries)
                throw ChangedEachTime(change);
        }
    }

    private static ReadableFile Open(Func<ReadableFile> open, PlannedChange change)
    {
        try
        {
            return open();
        }
        catch (FileNotFoundException)
        {
            throw new SyncConflictException(DiagnosticCodes.SourceMoved, $"{change.RealSource} vanished after it was planned");
        }
    }

    private static SyncConflictException ChangedEachTime(PlannedChange change) =>
        new(DiagnosticCodes.SourceMoved, $"{change.RealSource} changed each time it was copied");

    /// <summary>Writes bytes to a file in the place of what was seen there, keeping its mode.</summary>
    public void Write(IWritableFolder folder, string name, ReadOnlyMemory<byte> bytes, in FileStatus seen) => Write(folder, name, [bytes], seen);

    /// <summary>Writes the pieces of a text one after another, as <see cref="Write(IWritableFolder, string, ReadOnlyMemory{byte}, in FileStatus)"/> writes bytes.</summary>
    public void Write(IWritableFolder folder, string name, IEnumerable<ReadOnlyMemory<byte>> pieces, in FileStatus seen)
    {
        var temporary = NextName();
        var mode = seen.Kind == FileKind.File ? seen.Mode : 0x1B6; // 0666, narrowed by the umask.
        var keepsMode = seen.Kind == FileKind.File;
        Write(folder, temporary, mode, file =>
        {
            foreach (var piece in pieces)
                file.Write(piece.Span);
            if (keepsMode)
                file.SetModeAndTime(mode, FileTime.From(DateTime.UtcNow));
            return default(ContentHash);
        });
        PutInPlace(folder, temporary, name, seen);
    }

    // Changes are stamped in steps of up to sixteen milliseconds, by a clock that can be as far behind: a change in the same step as the last one
    // would not be seen.
    private static bool HasSettled(in FileStatus status) => (FileTime.From(DateTime.UtcNow) - status.Changed).Duration() >= TimeStep;

    private string NextName()
    {
        var name = Temporaries.NameFor(token, _number);
        _number += workers;
        return name;
    }

    // Whatever fails, the temporary does not stay.
    private static ContentHash? Write(IWritableFolder folder, string temporary, int mode, Func<WritableFile, ContentHash?> write)
    {
        ContentHash? hash = null;
        using var file = folder.Create(temporary, mode);
        try
        {
            hash = write(file);
        }
        finally
        {
            if (hash is null)
                folder.Delete(temporary);
        }

        return hash;
    }

    private static void PutInPlace(IWritableFolder folder, string temporary, string name, in FileStatus seen)
    {
        try
        {
            if (!IsStill(seen, folder.GetStatus(name)))
                throw new SyncConflictException(DiagnosticCodes.DestinationMoved, $"{name} changed after it was planned, and is left as it is");
            folder.Rename(temporary, name, mustNotExist: seen.Kind == FileKind.Missing);
        }
        catch
        {
            folder.Delete(temporary);
            throw;
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
