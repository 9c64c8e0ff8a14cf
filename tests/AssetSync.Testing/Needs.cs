namespace AssetSync.Testing;

/// <summary>What a test, or an entry of the catalogue, needs from the machine.</summary>
[Flags]
public enum Needs
{
    None = 0,

    /// <summary>Permission bits, and links without privileges.</summary>
    Unix = 1,

    /// <summary>A case-sensitive file system.</summary>
    CaseSensitive = 2,

    /// <summary>The program mkfifo.</summary>
    Fifo = 4,

    /// <summary>The program git.</summary>
    Git = 8,

    /// <summary>Linux.</summary>
    Linux = 16,

    /// <summary>A user other than root.</summary>
    NotRoot = 32,

    /// <summary>The permission to make a device.</summary>
    Device = 64,

    /// <summary>strace, and the permission to trace processes.</summary>
    Strace = 128,

    /// <summary>The permission to mount a small file system.</summary>
    SmallDisk = 256,

    /// <summary>A feed with NUKE.</summary>
    Nuke = 512,

    /// <summary>Minutes: the long tests were asked for.</summary>
    Time = 1024,

    /// <summary>The library's files of Linux, not the portable ones.</summary>
    LinuxFiles = 2048,

    /// <summary>The libc of Alpine.</summary>
    Musl = 4096,

    /// <summary>What only Windows has.</summary>
    Windows = 8192,
}
