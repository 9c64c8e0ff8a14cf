using System.Diagnostics;
using System.Runtime.InteropServices;

namespace AssetSync.Tool.Terminal;

/// <summary>Shows long text in the pager that git would use.</summary>
internal static class Pager
{
    private const int NotFound = 127;

    /// <summary>Gets the command line of the pager; null if standard output is not a terminal, or no pager is there or wanted.</summary>
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

    /// <summary>Shows the text and waits for the reader; false if there is no such program.</summary>
    public static bool TryShow(string command, Action<Stream> write)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", command]) { RedirectStandardInput = true };
        // As git sets them: exit at once if everything fits on the screen, keep colours, leave the text there.
        start.Environment.TryAdd("LESS", "FRX");
        start.Environment.TryAdd("LV", "-c");
        // Ctrl-C only stops the search of the pager, so it must not end us while the pager runs.
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
            // The reader quit early, or there was none.
        }

        pager.WaitForExit();
        return pager.ExitCode != NotFound;
    }
}
