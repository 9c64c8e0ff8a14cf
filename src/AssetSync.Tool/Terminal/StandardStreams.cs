using System.Text;

namespace AssetSync.Tool.Terminal;

/// <summary>Standard output and error without what the console class prepares for reading keys and moving cursors.</summary>
internal static class StandardStreams
{
    /// <summary>The encoding of everything that is printed; a Windows console is set to it by <see cref="WindowsConsole.UseUtf8"/>.</summary>
    public static Encoding Utf8 { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public static Stream OpenOutput() => new SafeStream(OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : new UnixStream(1));

    public static void Write(string text)
    {
        using var stream = OpenOutput();
        stream.Write(Utf8.GetBytes(text));
    }

    public static void WriteError(string text)
    {
        using var stream = new SafeStream(OpenError());
        stream.Write(Utf8.GetBytes(text));
    }

    /// <summary>Writes over the line of a terminal that the last call has written.</summary>
    public static void WriteProgress(string text)
    {
        using var stream = OpenError();
        stream.Write(Utf8.GetBytes($"\r{text}"));
    }

    private static Stream OpenError() => OperatingSystem.IsWindows() ? Console.OpenStandardError() : new UnixStream(2);
}
