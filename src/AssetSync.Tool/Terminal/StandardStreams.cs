using System.Text;

namespace AssetSync.Tool.Terminal;

/// <summary>Standard output and error without what the console class prepares for reading keys and moving cursors.</summary>
internal static class StandardStreams
{
    /// <summary>The encoding of everything that is printed; a Windows console is told so by <see cref="WindowsConsole.UseUtf8"/>.</summary>
    public static Encoding Utf8 { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public static Stream OpenOutput() => OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : new UnixStream(1);

    public static void Write(string text)
    {
        using var stream = OpenOutput();
        stream.Write(Utf8.GetBytes(text));
    }

    public static void WriteError(string text)
    {
        using var stream = OperatingSystem.IsWindows() ? Console.OpenStandardError() : new UnixStream(2);
        stream.Write(Utf8.GetBytes(text));
    }
}
