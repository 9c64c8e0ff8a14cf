namespace AssetSync.Tool.Doctor;

/// <summary>How one part of the set-up stands.</summary>
internal enum SetupState
{
    /// <summary>Nothing to do.</summary>
    Ok,

    /// <summary>It works without, and would be better with it.</summary>
    Hint,

    /// <summary>Drift could go unseen.</summary>
    Problem,
}
