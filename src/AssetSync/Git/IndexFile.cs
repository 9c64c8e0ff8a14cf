using System.Buffers;
using System.Text;

namespace AssetSync;

/// <summary>Reads the index of a work tree without starting git.</summary>
internal static class IndexFile
{
    /// <summary>Returns the index's bytes, empty where there is none, or null where it cannot be read.</summary>
    public static byte[]? TryRead(GitRepository repository)
    {
        try
        {
            using var file = File.OpenHandle(repository.IndexFile, share: FileShare.ReadWrite | FileShare.Delete);
            var bytes = GC.AllocateUninitializedArray<byte>(checked((int)RandomAccess.GetLength(file)));
            var done = 0;
            while (done < bytes.Length && RandomAccess.Read(file, bytes.AsSpan(done), done) is > 0 and var count)
                done += count;
            return done == bytes.Length ? bytes : null;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or OverflowException)
        {
            return null;
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
