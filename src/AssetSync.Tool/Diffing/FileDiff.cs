using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AssetSync.Tool.Diffing;

/// <summary>Describes how one copy differs from its source, so that <c>git apply</c> can read it.</summary>
internal static class FileDiff
{
    /// <summary>Above this size a diff of lines serves nobody and may take minutes.</summary>
    private const int LargestText = 4 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Returns the diff that turns the copy into the source; either may be null for no file.</summary>
    public static string Of(RelativePath destination, byte[]? copy, byte[]? source)
    {
        var text = new StringBuilder();
        if (Text(copy) is not { } old || Text(source) is not { } @new)
            return $"binary a/{destination} {Describe(copy)} b/{destination} {Describe(source)}\n";
        text.Append("--- ").Append(copy is null ? "/dev/null" : Name("a", destination)).Append('\n');
        text.Append("+++ ").Append(source is null ? "/dev/null" : Name("b", destination)).Append('\n');
        UnifiedDiff.Append(text, old, @new);
        return text.ToString();
    }

    /// <summary>A name with a space ends with a tab, or readers take what follows the space for a date.</summary>
    private static string Name(string side, RelativePath path) =>
        $"{side}/{path}" + (path.Value.Contains(' ', StringComparison.Ordinal) ? "\t" : "");

    /// <summary>Returns the text of UTF-8 without zero bytes, empty for no file, or null for anything else.</summary>
    private static string? Text(byte[]? bytes)
    {
        if (bytes is null)
            return "";
        if (bytes.Length > LargestText || bytes.AsSpan().Contains((byte)0))
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

    private static string Describe(byte[]? bytes) =>
        bytes is null ? "(no file)"
        : string.Create(CultureInfo.InvariantCulture, $"({bytes.Length} bytes, SHA-256 {Convert.ToHexStringLower(SHA256.HashData(bytes))})");
}
