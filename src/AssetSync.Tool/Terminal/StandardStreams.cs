using System.Text;

namespace AssetSync.Tool.Terminal;

/// <summary>Standard output and error without what the console class prepares for reading keys and moving cursors.</summary>
internal static class StandardStreams
{
    public static Encoding Utf8 { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The encoding of text for people, which may be a code page on Windows; everything for machines is UTF-8.</summary>
    public static Encoding Encoding => OperatingSystem.IsWindows() ? Console.OutputEncoding : Utf8;

    public static Stream OpenOutput() => OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : new UnixStream(1);

    public static void Write(string text)
    {
        using var stream = OpenOutput();
        stream.Write(Encoding.GetBytes(text));
    }

    public static void WriteError(string text)
    {
        using var stream = OperatingSystem.IsWindows() ? Console.OpenStandardError() : new UnixStream(2);
        stream.Write(Encoding.GetBytes(text));
    }
}
