using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace AssetSync;

/// <summary>A SHA-256 as a value, without an own object.</summary>
internal readonly record struct ContentHash(UInt128 High, UInt128 Low)
{
    public const int HexLength = 64;

    private static readonly SearchValues<byte> Digits = SearchValues.Create("0123456789abcdef"u8);

    public static ContentHash From(ReadOnlySpan<byte> bytes) => new(
        BinaryPrimitives.ReadUInt128BigEndian(bytes),
        BinaryPrimitives.ReadUInt128BigEndian(bytes[16..]));

    /// <summary>Returns whether a text is 64 lower-case hexadecimal digits.</summary>
    public static bool IsValid(ReadOnlySpan<byte> text) => text.Length == HexLength && !text.ContainsAnyExcept(Digits);

    /// <summary>Reads a text that <see cref="IsValid"/>.</summary>
    public static ContentHash Parse(ReadOnlySpan<byte> text)
    {
        Span<byte> bytes = stackalloc byte[HexLength / 2];
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] = (byte)((Digit(text[2 * i]) << 4) | Digit(text[(2 * i) + 1]));
        return From(bytes);
    }

    private static int Digit(byte character) => character <= '9' ? character - '0' : character - 'a' + 10;

    /// <summary>Writes 64 lower-case hexadecimal digits.</summary>
    public void WriteTo(Span<byte> text)
    {
        Span<byte> bytes = stackalloc byte[32];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, High);
        BinaryPrimitives.WriteUInt128BigEndian(bytes[16..], Low);
        for (var i = 0; i < bytes.Length; i++)
        {
            text[2 * i] = "0123456789abcdef"u8[bytes[i] >> 4];
            text[(2 * i) + 1] = "0123456789abcdef"u8[bytes[i] & 15];
        }
    }

    public override string ToString()
    {
        Span<byte> text = stackalloc byte[HexLength];
        WriteTo(text);
        return Encoding.ASCII.GetString(text);
    }
}
