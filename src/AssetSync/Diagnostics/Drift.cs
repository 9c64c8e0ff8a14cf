namespace AssetSync;

/// <summary>The ways in which a destination can be out of sync; <see cref="DriftNames"/> has the names that are printed.</summary>
public enum Drift
{
    /// <summary>The source does not exist.</summary>
    MissingSource,

    /// <summary>The destination does not exist.</summary>
    MissingDestination,

    /// <summary>The destination is what sync last wrote and the source is newer.</summary>
    SourceChanged,

    /// <summary>The source is what sync last wrote and the destination was edited.</summary>
    DestinationEdited,

    /// <summary>Source and destination both differ from what sync last wrote.</summary>
    BothChanged,

    /// <summary>The destination differs from its source and sync never wrote it.</summary>
    Differs,

    /// <summary>Source and destination differ only in line endings, here or on a fresh clone.</summary>
    EolOnly,

    /// <summary>The bytes are equal, but not the executable bit.</summary>
    ModeDiffers,

    /// <summary>The destination is a link, a folder or a special file, or is below a link or a file.</summary>
    NotAFile,

    /// <summary>Sync wrote this file, and no mapping names it any more.</summary>
    Orphan,

    /// <summary>Sync wrote this file, no mapping names it any more, and it was edited since.</summary>
    OrphanEdited,

    /// <summary>The destination is untracked or ignored by git, so the next clone will not have it.</summary>
    Untracked,

    /// <summary>The file is in an exact destination, and no mapping writes it.</summary>
    Unmapped,
}
