using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace AssetSync;

/// <summary>SHA-256 of what is appended: by the system, or by this class on a Linux without OpenSSL, where .NET would end the process.</summary>
/// <remarks>The algorithm is that of FIPS 180-4.</remarks>
internal sealed class Sha256 : IDisposable
{
    private const int BlockSize = 64;

    private static readonly uint[] Constants =
    [
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
    ];

    private static readonly Lazy<bool> SystemHasIt = new(() =>
        !OperatingSystem.IsLinux() || new[] { "libssl.so.3", "libssl.so.1.1" }.Any(name => NativeLibrary.TryLoad(name, out _)));

    private readonly IncrementalHash? _system;
    private readonly uint[] _state = new uint[8];
    private readonly byte[] _block = new byte[BlockSize];
    private long _length;

    public Sha256(bool byHand = false)
    {
        if (!byHand && SystemHasIt.Value)
            _system = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        else
            Restart();
    }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        if (_system is not null)
        {
            _system.AppendData(bytes);
            return;
        }

        var filled = (int)(_length % BlockSize);
        _length += bytes.Length;
        if (filled > 0)
        {
            var count = Math.Min(BlockSize - filled, bytes.Length);
            bytes[..count].CopyTo(_block.AsSpan(filled));
            bytes = bytes[count..];
            if (filled + count < BlockSize)
                return;
            Mix(_block);
        }

        for (; bytes.Length >= BlockSize; bytes = bytes[BlockSize..])
            Mix(bytes);
        bytes.CopyTo(_block);
    }

    /// <summary>Writes the 32 bytes of the hash, and starts again.</summary>
    public void Finish(Span<byte> hash)
    {
        if (_system is not null)
        {
            _system.GetHashAndReset(hash);
            return;
        }

        Span<byte> end = stackalloc byte[BlockSize + 8];
        end.Clear();
        end[0] = 0x80;
        var padding = BlockSize - (int)((_length + 8) % BlockSize);
        BinaryPrimitives.WriteInt64BigEndian(end[padding..], _length * 8);
        Append(end[..(padding + 8)]);
        for (var i = 0; i < _state.Length; i++)
            BinaryPrimitives.WriteUInt32BigEndian(hash[(4 * i)..], _state[i]);
        Restart();
    }

    private void Restart()
    {
        _length = 0;
        ReadOnlySpan<uint> start = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];
        start.CopyTo(_state);
    }

    private void Mix(ReadOnlySpan<byte> block)
    {
        Span<uint> words = stackalloc uint[64];
        for (var i = 0; i < 16; i++)
            words[i] = BinaryPrimitives.ReadUInt32BigEndian(block[(4 * i)..]);
        for (var i = 16; i < words.Length; i++)
        {
            var (early, late) = (words[i - 15], words[i - 2]);
            words[i] = words[i - 16] + words[i - 7]
                + (BitOperations.RotateRight(early, 7) ^ BitOperations.RotateRight(early, 18) ^ (early >> 3))
                + (BitOperations.RotateRight(late, 17) ^ BitOperations.RotateRight(late, 19) ^ (late >> 10));
        }

        var (a, b, c, d, e, f, g, h) = (_state[0], _state[1], _state[2], _state[3], _state[4], _state[5], _state[6], _state[7]);
        for (var i = 0; i < words.Length; i++)
        {
            var first = h + Constants[i] + words[i] + ((e & f) ^ (~e & g))
                + (BitOperations.RotateRight(e, 6) ^ BitOperations.RotateRight(e, 11) ^ BitOperations.RotateRight(e, 25));
            var second = ((a & b) ^ (a & c) ^ (b & c)) + (BitOperations.RotateRight(a, 2) ^ BitOperations.RotateRight(a, 13) ^ BitOperations.RotateRight(a, 22));
            (a, b, c, d, e, f, g, h) = (first + second, a, b, c, d + first, e, f, g);
        }

        ReadOnlySpan<uint> mixed = [a, b, c, d, e, f, g, h];
        for (var i = 0; i < mixed.Length; i++)
            _state[i] += mixed[i];
    }

    public void Dispose() => _system?.Dispose();
}
