namespace AssetSync.Nuke.Tests;

/// <summary>One situation, one command line, and what an engine must do.</summary>
/// <param name="Name">The situation, in words; also the test's name.</param>
/// <param name="Arguments">What follows ./build.sh, separated by spaces; {root} is the repository.</param>
public sealed record BuildCase(string Name, string Arguments)
{
    /// <summary>Changes the repository, in which everything was in sync.</summary>
    public Action<BuildRepository> Arrange { get; init; } = _ => { };

    public Dictionary<string, string?> Environment { get; init; } = [];

    public int ExitCode { get; init; }

    /// <summary>If AssetSync sets no code, each engine has its own: MSBuild 1, NUKE 255.</summary>
    public int? ExitCodeOnNuke { get; init; }

    /// <summary>The targets that run, in their order; none runs after one that fails. Restore is listed only if it matters.</summary>
    public IReadOnlyList<string> Runs { get; init; } = [];

    /// <summary>What the output must contain.</summary>
    public IReadOnlyList<string> Says { get; init; } = [];

    /// <summary>The files that are different, new or gone afterwards.</summary>
    public IReadOnlyList<string> Changes { get; init; } = [];
}
