namespace AssetSync;

/// <summary>What comparing a pair found, as far as the two files alone tell.</summary>
internal enum Difference
{
    /// <summary>The files are equal.</summary>
    None,

    /// <summary>The bytes are equal, but not the executable bit.</summary>
    Mode,

    /// <summary>The bytes differ.</summary>
    Content,

    DestinationMissing,

    /// <summary>Something other than a folder is on the way to the destination.</summary>
    DestinationBlocked,

    /// <summary>A link, a folder or a special file is in the destination's place.</summary>
    DestinationNotAFile,

    DestinationUnreadable,

    SourceMissing,

    /// <summary>The source is a folder or a special file.</summary>
    SourceNotAFile,

    /// <summary>The source goes through a link that leads nowhere or out of the root.</summary>
    SourceLinkRefused,

    SourceUnreadable,

    /// <summary>The mapping makes the copy, and cannot make it of this source.</summary>
    CannotBeMade,

    /// <summary>One of the files changed while they were compared.</summary>
    Moved,
}
