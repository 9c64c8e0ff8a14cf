using System.Globalization;
using System.Text;

namespace AssetSync.Tool.Diffing;

/// <summary>One of the two files of a diff.</summary>
internal sealed class DiffSide
{
    /// <summary>Above this size a diff of lines is useless and may take minutes.</summary>
    private const int LargestText = 4 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private DiffSide()
    {
    }

    /// <summary>No file: a copy before it is created or after it is removed.</summary>
    public static DiffSide Nothing { get; } = new() { Text = "", Description = "(no file)", IsNothing = true };

    public bool IsNothing { get; private init; }

    /// <summary>The text if it is UTF-8 without NUL bytes, otherwise null.</summary>
    public string? Text { get; private init; }

    public required string Description { get; init; }

    /// <summary>Reads a file, through a link that stays inside the root; or the text that its mapping makes of it.</summary>
    public static DiffSide Read(IReadOnlyFiles files, RelativePath path, ContentMaker? maker = null)
    {
        var real = LinkResolver.Resolve(files, path.Value, out var reason) ?? throw new IOException($"{path} cannot be read: {reason}");
        using var opened = files.Open(real);
        using var made = maker is null ? null : new MemoryFile(maker.Make(opened));
        var file = made ?? opened;
        var size = file.Length;
        return size > LargestText ? Large(file, size) : Small(file, (int)size);
    }

    private static DiffSide Small(ReadableFile file, int size)
    {
        var bytes = new byte[size];
        bytes = bytes[..file.Read(bytes, 0)];
        return new DiffSide { Text = TextOf(bytes), Description = Describe(bytes.Length, Hash(bytes)) };
    }

    private static DiffSide Large(ReadableFile file, long size)
    {
        using var hash = new Sha256();
        var buffer = new byte[Content.WindowSize];
        for (long offset = 0; file.Read(buffer, offset) is > 0 and var count; offset += count)
            hash.Append(buffer.AsSpan(0, count));
        return new DiffSide { Description = Describe(size, Finish(hash)) };
    }

    private static byte[] Hash(byte[] bytes)
    {
        using var hash = new Sha256();
        hash.Append(bytes);
        return Finish(hash);
    }

    private static byte[] Finish(Sha256 hash)
    {
        var bytes = new byte[32];
        hash.Finish(bytes);
        return bytes;
    }

    private static string? TextOf(byte[] bytes)
    {
        if (bytes.AsSpan().Contains((byte)0))
            return null;
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string Describe(long size, byte[] hash) =>
        string.Create(CultureInfo.InvariantCulture, $"({size} bytes, SHA-256 {Convert.ToHexStringLower(hash)})");
}
