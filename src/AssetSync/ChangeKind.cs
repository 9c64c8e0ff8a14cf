namespace AssetSync;

/// <summary>What sync does to one destination.</summary>
public enum ChangeKind
{
    /// <summary>Writes a destination that does not exist, and the folders above it.</summary>
    Create,

    /// <summary>Replaces the destination's content, mode and modification time.</summary>
    Update,

    /// <summary>Sets the permission bits; the content is left alone.</summary>
    SetMode,

    /// <summary>Removes the destination, and folders that become empty.</summary>
    Delete,
}
