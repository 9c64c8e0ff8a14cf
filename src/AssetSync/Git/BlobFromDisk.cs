using System.Security.Cryptography;
using System.Text;

namespace AssetSync;

/// <summary>Takes a blob's content from the work tree where the file there is proved by its hash to be that blob: the usual case, and it saves starting git.</summary>
internal static class BlobFromDisk
{
    private const long Largest = 1024 * 1024;

    /// <param name="files">The files of the work tree.</param>
    /// <param name="path">The path from the top of the work tree.</param>
    /// <param name="id">The blob's id in hexadecimal.</param>
    public static byte[]? TryRead(IReadOnlyFiles files, string path, string id)
    {
        try
        {
            if (files.GetStatus(path) is not { Kind: FileKind.File, Size: <= Largest })
                return null;
            using var file = files.Open(path);
            var bytes = new byte[file.Length];
            return file.Read(bytes, 0) == bytes.Length && IdOf(bytes, id.Length) == id ? bytes : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // As git-hash-object(1) does it: the hash of type, length, NUL and content.
    private static string IdOf(byte[] content, int idLength)
    {
        var header = Encoding.ASCII.GetBytes($"blob {content.Length}\0");
        Span<byte> id = stackalloc byte[idLength / 2];
        if (id.Length == Sha1.Length)
            Sha1.Hash(header, content, id);
        else
            SHA256.HashData([.. header, .. content], id);
        return Convert.ToHexString(id).ToLowerInvariant();
    }
}
