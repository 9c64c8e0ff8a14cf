using System.CommandLine;

namespace AssetSync.Tool.Commands;

/// <summary>One run of a command: what was asked, and where.</summary>
internal sealed class Invocation(ParseResult parsed, Settings settings) : IDisposable
{
    private readonly List<IDisposable> _owned = [];
    private Interrupt? _interrupt;
    private ProgressBar? _progress;
    private Places? _places;

    public Settings Settings => settings;

    public Places Places => _places ??= Places.Locate(settings.Root, settings.Mappings, Environment.CurrentDirectory);

    /// <summary>Cancelled by Ctrl-C; only commands that write need it.</summary>
    public CancellationToken Cancellation => (_interrupt ??= new Interrupt()).Token;

    /// <summary>Where long work reports its progress, or null if there is no terminal.</summary>
    public IProgress<SyncProgress>? Progress => settings.Quiet ? null : _progress ??= ProgressBar.OnTerminal();

    public T? Get<T>(Option<T> option) => parsed.GetValue(option);

    public T Get<T>(Argument<T> argument) => parsed.GetRequiredValue(argument);

    public T? GetOptional<T>(Argument<T> argument) => parsed.GetValue(argument);

    public AssetRoot OpenRoot() => AssetRoot.Open(Places.Root, new AssetRootOptions
    {
        MappingFile = Places.MappingFile,
        Commands = settings.HostCommands is { } commands ? HostCommandNames.At(Places, commands) : Places.Commands,
    });

    /// <summary>Keeps open what the answer needs until it is written.</summary>
    public T Own<T>(T owned)
        where T : IDisposable
    {
        _owned.Add(owned);
        return owned;
    }

    /// <summary>Clears the progress line before anything else is written to the terminal.</summary>
    public void EndProgress()
    {
        _progress?.Dispose();
        _progress = null;
    }

    public void Dispose()
    {
        EndProgress();
        foreach (var owned in _owned)
            owned.Dispose();
        _interrupt?.Dispose();
    }
}
