using System.Buffers;
using System.Text;

namespace AssetSync;

/// <summary>A path as null-terminated UTF-8 for libc, on the stack if it fits.</summary>
internal readonly ref struct PathText
{
    public const int StackSize = 512;

    private readonly byte[]? _rented;

    public PathText(ReadOnlySpan<char> path, Span<byte> stack)
    {
        var most = Encoding.UTF8.GetMaxByteCount(path.Length) + 1;
        if (most > stack.Length)
            stack = _rented = ArrayPool<byte>.Shared.Rent(most);
        var length = Encoding.UTF8.GetBytes(path, stack);
        stack[length] = 0;
        Bytes = stack[..(length + 1)];
    }

    public ReadOnlySpan<byte> Bytes { get; }

    public void Dispose()
    {
        if (_rented is not null)
            ArrayPool<byte>.Shared.Return(_rented);
    }
}
