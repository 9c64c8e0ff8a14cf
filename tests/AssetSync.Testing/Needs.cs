namespace AssetSync.Testing;

/// <summary>What an entry of the catalogue needs from the machine.</summary>
[Flags]
public enum Needs
{
    None = 0,

    /// <summary>Permission bits, and links without privileges.</summary>
    Unix = 1,

    /// <summary>A file system that tells upper from lower case.</summary>
    CaseSensitive = 2,

    /// <summary>The program mkfifo.</summary>
    Fifo = 4,

    /// <summary>The program git.</summary>
    Git = 8,
}
