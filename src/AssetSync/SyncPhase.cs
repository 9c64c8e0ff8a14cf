namespace AssetSync;

/// <summary>The phases of long work, in their order.</summary>
public enum SyncPhase
{
    /// <summary>Folders are listed, and files compared as they are found.</summary>
    Finding,

    /// <summary>All files are found, and the rest are compared.</summary>
    Comparing,

    /// <summary>Copies are written and removed.</summary>
    Writing,
}
