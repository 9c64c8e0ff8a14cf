namespace AssetSync;

/// <summary>The result of comparing the two files of a pair.</summary>
internal enum Difference
{
    /// <summary>The files are equal.</summary>
    None,

    /// <summary>The bytes are equal, but not the executable bit.</summary>
    Mode,

    /// <summary>The bytes differ.</summary>
    Content,

    DestinationMissing,

    /// <summary>Something above the destination is not a folder.</summary>
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

    /// <summary>The mapping changes the text, and cannot do that with this source.</summary>
    CannotBeMade,

    /// <summary>One of the files changed while they were compared.</summary>
    Moved,
}
