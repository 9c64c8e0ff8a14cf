using System.Text;

namespace AssetSync.Tool.Terminal;

/// <summary>Standard output and error without what the console class prepares for reading keys and moving cursors.</summary>
internal static class StandardStreams
{
    public static Encoding Utf8 { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The encoding of text for people; everything for machines is UTF-8.</summary>
    public static Encoding Encoding =>
        // Asking the console is needed only where it may be a code page, and costs time elsewhere.
        OperatingSystem.IsWindows() ? Console.OutputEncoding : Utf8;

    public static void Write(string text) => Write(Console.OpenStandardOutput(), text);

    public static void WriteError(string text) => Write(Console.OpenStandardError(), text);

    private static void Write(Stream stream, string text)
    {
        using (stream)
            stream.Write(Encoding.GetBytes(text));
    }
}
