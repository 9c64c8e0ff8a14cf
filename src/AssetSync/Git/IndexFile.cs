using System.Buffers;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace AssetSync;

/// <summary>Reads the index of a work tree without starting git.</summary>
internal static class IndexFile
{
    /// <summary>Searches the index; says false where only git understands it. Where there is none, nothing is found.</summary>
    public static bool TrySearch(GitRepository repository, TrackedSearch search)
    {
        if (!TryOpen(repository, out var file))
            return false;
        if (file is null)
        {
            search.Finish();
            return true;
        }

        using (file)
        {
            var window = ArrayPool<byte>.Shared.Rent((int)Math.Min(RandomAccess.GetLength(file), IndexWalk.WindowSize));
            try
            {
                var walk = new IndexWalk(file, window, repository.IdLength);
                return search.TryRun(ref walk);
            }
            catch (IOException)
            {
                return false;
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(window);
            }
        }
    }

    private static bool TryOpen(GitRepository repository, out SafeFileHandle? file)
    {
        file = null;
        try
        {
            if (File.Exists(repository.IndexFile))
                file = File.OpenHandle(repository.IndexFile, share: FileShare.ReadWrite | FileShare.Delete);
            return true;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static byte[]? TryRead(GitRepository repository)
    {
        if (!TryOpen(repository, out var file))
            return null;
        using (file)
        {
            var length = file is null ? 0 : RandomAccess.GetLength(file);
            if (length > Array.MaxLength)
                return null;
            var bytes = GC.AllocateUninitializedArray<byte>((int)length);
            var done = 0;
            while (done < bytes.Length && RandomAccess.Read(file!, bytes.AsSpan(done), done) is > 0 and var count)
                done += count;
            return done == bytes.Length ? bytes : null;
        }
    }

    /// <summary>Returns the entries that the next commit would hold, or null where only git understands the index.</summary>
    public static GitEntries? TryList(GitRepository repository)
    {
        if (TryRead(repository) is not { } bytes)
            return null;
        var entries = new List<GitEntry>(bytes.Length / 80);
        if (bytes.Length == 0)
            return new(bytes, bytes, HexId(0), entries);
        var idLength = repository.IdLength;
        var paths = new ArrayBufferWriter<byte>();
        var walk = new IndexWalk(bytes, idLength);
        while (walk.MoveNext())
        {
            if (walk.IsIntentToAdd)
                continue;
            if (!walk.HasExpandedPaths)
            {
                entries.Add(walk.Entry);
                continue;
            }

            entries.Add(walk.Entry with { PathStart = paths.WrittenCount });
            paths.Write(walk.Path);
        }

        return walk.TryFinish() ? new(walk.HasExpandedPaths ? paths.WrittenSpan.ToArray() : bytes, bytes, HexId(idLength), entries) : null;
    }

    private static Func<byte[], GitEntry, string> HexId(int length) => (bytes, entry) =>
    {
        Span<byte> text = stackalloc byte[64];
        for (var i = 0; i < length; i++)
        {
            text[2 * i] = "0123456789abcdef"u8[bytes[entry.IdStart + i] >> 4];
            text[(2 * i) + 1] = "0123456789abcdef"u8[bytes[entry.IdStart + i] & 15];
        }

        return Encoding.ASCII.GetString(text[..(2 * length)]);
    };
}
