using System.Diagnostics;
using System.Globalization;

namespace AssetSync.Tool.Terminal;

/// <summary>One line on standard error that says how far long work has come; nothing for work that is short.</summary>
internal sealed class ProgressBar : IProgress<SyncProgress>, IDisposable
{
    private const int Width = 30;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly Lock _lock = new();
    private TimeSpan _next = Patience;
    private bool _shown;

    private ProgressBar()
    {
    }

    /// <summary>Returns a bar, or null when standard error is no terminal.</summary>
    public static ProgressBar? OnTerminal() => Console.IsErrorRedirected ? null : new ProgressBar();

    public void Report(SyncProgress value)
    {
        if (Stopwatch.GetElapsedTime(_start) < _next)
            return;
        lock (_lock)
        {
            var elapsed = Stopwatch.GetElapsedTime(_start);
            if (elapsed < _next)
                return;
            _next = elapsed + Interval;
            _shown = true;
            StandardStreams.WriteError(Line(value));
        }
    }

    public void Dispose()
    {
        if (_shown)
            StandardStreams.WriteError($"\r{new string(' ', Width + 40)}\r");
    }

    internal static string Line(SyncProgress value)
    {
        var filled = value.Total == 0 ? 0 : (int)((long)Width * Math.Min(value.Done, value.Total) / value.Total);
        var text = string.Create(CultureInfo.InvariantCulture, $"{value.Done} of {value.Total} {(value.Total == 1 ? "file" : "files")}");
        return $"\r[{new string('#', filled)}{new string('.', Width - filled)}] {text}";
    }
}
