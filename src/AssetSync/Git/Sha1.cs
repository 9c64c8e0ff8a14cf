using System.Buffers.Binary;
using System.Numerics;

namespace AssetSync;

/// <summary>SHA-1 as FIPS 180-4 gives it, to name blobs as git does.</summary>
/// <remarks>Not the framework's, because loading the system's library of ciphers for two small files takes longer than everything else in a verify.</remarks>
internal static class Sha1
{
    public const int Length = 20;
    private const int BlockLength = 64;

    /// <summary>Hashes two pieces as one.</summary>
    public static void Hash(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, Span<byte> result)
    {
        Span<uint> state = [0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0];
        Span<byte> block = stackalloc byte[BlockLength];
        var length = (ulong)first.Length + (ulong)second.Length;
        var filled = Add(first, block, 0, state);
        filled = Add(second, block, filled, state);
        block[filled++] = 0x80;
        block[filled..].Clear();
        if (filled > BlockLength - 8)
        {
            Mix(block, state);
            block.Clear();
        }

        BinaryPrimitives.WriteUInt64BigEndian(block[(BlockLength - 8)..], length * 8);
        Mix(block, state);
        for (var i = 0; i < state.Length; i++)
            BinaryPrimitives.WriteUInt32BigEndian(result[(4 * i)..], state[i]);
    }

    private static int Add(ReadOnlySpan<byte> bytes, Span<byte> block, int filled, Span<uint> state)
    {
        while (!bytes.IsEmpty)
        {
            var count = Math.Min(bytes.Length, BlockLength - filled);
            bytes[..count].CopyTo(block[filled..]);
            bytes = bytes[count..];
            filled += count;
            if (filled < BlockLength)
                continue;
            Mix(block, state);
            filled = 0;
        }

        return filled;
    }

    private static void Mix(ReadOnlySpan<byte> block, Span<uint> state)
    {
        Span<uint> words = stackalloc uint[80];
        for (var i = 0; i < 16; i++)
            words[i] = BinaryPrimitives.ReadUInt32BigEndian(block[(4 * i)..]);
        for (var i = 16; i < 80; i++)
            words[i] = BitOperations.RotateLeft(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 1);
        var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4]);
        for (var i = 0; i < 80; i++)
        {
            var (mixed, constant) = (i / 20) switch
            {
                0 => ((b & c) | (~b & d), 0x5A827999u),
                1 => (b ^ c ^ d, 0x6ED9EBA1u),
                2 => ((b & c) | (b & d) | (c & d), 0x8F1BBCDCu),
                _ => (b ^ c ^ d, 0xCA62C1D6u),
            };
            (a, b, c, d, e) = (BitOperations.RotateLeft(a, 5) + mixed + e + constant + words[i], a, BitOperations.RotateLeft(b, 30), c, d);
        }

        state[0] += a;
        state[1] += b;
        state[2] += c;
        state[3] += d;
        state[4] += e;
    }
}
