namespace AssetSync;

/// <summary>What a checkout does to the line endings of a text.</summary>
internal enum LineEndings
{
    /// <summary>Leaves them as they are.</summary>
    Kept,

    /// <summary>Makes them LF.</summary>
    Lf,

    /// <summary>Makes them CRLF.</summary>
    CrLf,

    /// <summary>Makes them what core.eol and core.autocrlf say, or the platform.</summary>
    Native,

    /// <summary>Makes them CRLF where core.autocrlf is set, and leaves them as they are elsewhere.</summary>
    AutoCrLf,
}
