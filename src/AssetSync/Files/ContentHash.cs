using System.Buffers.Binary;

namespace AssetSync;

/// <summary>A SHA-256 as a value, without an own object.</summary>
internal readonly record struct ContentHash(UInt128 High, UInt128 Low)
{
    public const int HexLength = 64;

    public static ContentHash From(ReadOnlySpan<byte> bytes) => new(
        BinaryPrimitives.ReadUInt128BigEndian(bytes),
        BinaryPrimitives.ReadUInt128BigEndian(bytes[16..]));

    /// <summary>Reads 64 lower-case hexadecimal digits.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out ContentHash hash)
    {
        hash = default;
        if (text.Length != HexLength)
            return false;
        Span<byte> bytes = stackalloc byte[32];
        for (var i = 0; i < bytes.Length; i++)
        {
            int high = Digit(text[2 * i]), low = Digit(text[(2 * i) + 1]);
            if ((high | low) < 0)
                return false;
            bytes[i] = (byte)((high << 4) | low);
        }

        hash = From(bytes);
        return true;
    }

    private static int Digit(byte character) => character switch
    {
        >= (byte)'0' and <= (byte)'9' => character - '0',
        >= (byte)'a' and <= (byte)'f' => character - 'a' + 10,
        _ => -1,
    };

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
        return System.Text.Encoding.ASCII.GetString(text);
    }
}
