using System.Diagnostics;
using System.Runtime.InteropServices;

namespace AssetSync.Tool.Terminal;

/// <summary>Shows long text a screen at a time, with the program that git takes for it.</summary>
internal static class Pager
{
    private const int NotFound = 127;

    /// <summary>Gets the command line of the pager; null where standard output is no terminal, where there is none, or where none is wanted.</summary>
    public static string? Command
    {
        get
        {
            if (OperatingSystem.IsWindows() || Console.IsOutputRedirected || Environment.GetEnvironmentVariable("TERM") is null or "" or "dumb")
                return null;
            var command = Environment.GetEnvironmentVariable("GIT_PAGER") ?? Environment.GetEnvironmentVariable("PAGER") ?? "less";
            return command is "" or "cat" ? null : command;
        }
    }

    /// <summary>Shows the text and waits for the reader; false when there is no such program.</summary>
    public static bool TryShow(string command, Action<Stream> write)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", command]) { RedirectStandardInput = true };
        // As git sets them: end at once when all fits on the screen, let colours through, leave the text there.
        start.Environment.TryAdd("LESS", "FRX");
        start.Environment.TryAdd("LV", "-c");
        // Ctrl-C is for the pager, which only stops searching: as long as it shows something, neither do we end.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);
        using var pager = Process.Start(start);
        if (pager is null)
            return false;
        try
        {
            using var text = new SafeStream(pager.StandardInput.BaseStream);
            write(text);
        }
        catch (IOException)
        {
            // The reader has seen enough, or there was none.
        }

        pager.WaitForExit();
        return pager.ExitCode != NotFound;
    }
}
