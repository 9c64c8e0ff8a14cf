namespace AssetSync;

/// <summary>The phases of long work, in their order.</summary>
public enum SyncPhase
{
    /// <summary>Folders are listed; what is found is compared at once.</summary>
    Finding,

    /// <summary>All files are found, and the rest of them is compared.</summary>
    Comparing,

    /// <summary>Copies are written and removed.</summary>
    Writing,
}
