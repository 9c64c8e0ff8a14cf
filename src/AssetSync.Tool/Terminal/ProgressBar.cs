using System.Diagnostics;
using System.Globalization;

namespace AssetSync.Tool.Terminal;

/// <summary>A line on standard error that shows the progress of long work; nothing for short work.</summary>
internal sealed class ProgressBar : IProgress<SyncProgress>, IDisposable
{
    private const int Width = 24;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly Lock _lock = new();
    private TimeSpan _next = Patience;
    private SyncPhase _phase;
    private TimeSpan _phaseStart;
    private int _shown;

    private ProgressBar()
    {
    }

    /// <summary>Returns a bar, or null if standard error is not a terminal.</summary>
    public static ProgressBar? OnTerminal() => Console.IsErrorRedirected ? null : new ProgressBar();

    public void Report(SyncProgress value)
    {
        var elapsed = Stopwatch.GetElapsedTime(_start);
        if (elapsed < _next && value.Phase == _phase)
            return;
        lock (_lock)
        {
            if (value.Phase > _phase)
                (_phase, _phaseStart) = (value.Phase, elapsed);
            if (elapsed < _next || value.Phase < _phase)
                return;
            _next = elapsed + Interval;
            var line = Line(value, elapsed - _phaseStart);
            StandardStreams.WriteProgress(line.PadRight(_shown));
            _shown = line.Length;
        }
    }

    public void Dispose()
    {
        if (_shown > 0)
            StandardStreams.WriteProgress($"{new string(' ', _shown)}\r");
    }

    internal static string Line(SyncProgress value, TimeSpan elapsed)
    {
        var phase = value.Phase.ToString().ToLowerInvariant();
        if (value.Total == 0)
            return string.Create(CultureInfo.InvariantCulture, $"{phase} files: {value.Done}");
        var filled = (int)((long)Width * Math.Min(value.Done, value.Total) / value.Total);
        var files = value.Total == 1 ? "file" : "files";
        return string.Create(CultureInfo.InvariantCulture, $"{phase} [{new string('#', filled)}{new string('.', Width - filled)}] {value.Done} of {value.Total} {files}{Left(value, elapsed)}");
    }

    // The first second of a phase does not predict the rest.
    private static string Left(SyncProgress value, TimeSpan elapsed)
    {
        if (elapsed < TimeSpan.FromSeconds(1) || value.Done <= 0)
            return "";
        var seconds = elapsed.TotalSeconds / value.Done * Math.Max(0, value.Total - value.Done);
        return seconds < 90
            ? string.Create(CultureInfo.InvariantCulture, $", {Math.Ceiling(seconds)} s left")
            : string.Create(CultureInfo.InvariantCulture, $", {Math.Round(seconds / 60)} min left");
    }
}
