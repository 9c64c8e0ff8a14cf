namespace AssetSync;

/// <summary>The process exit codes of every host; if several apply, the highest one wins.</summary>
public enum ExitCode
{
    /// <summary>Everything is in sync, or the work was done.</summary>
    Success = 0,

    /// <summary>Something is out of sync, or sync refused a change.</summary>
    Drift = 1,

    /// <summary>The command line, the mapping file or the lock file is wrong, or a source is missing.</summary>
    BadInput = 2,

    /// <summary>Reading or writing failed.</summary>
    IoFailure = 3,
}
