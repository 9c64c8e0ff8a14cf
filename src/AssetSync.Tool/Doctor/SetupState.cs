namespace AssetSync.Tool.Doctor;

/// <summary>The state of one part of the set-up.</summary>
internal enum SetupState
{
    /// <summary>Nothing to do.</summary>
    Ok,

    /// <summary>It works without it, but would be better with it.</summary>
    Hint,

    /// <summary>Drift could go unnoticed.</summary>
    Problem,
}
