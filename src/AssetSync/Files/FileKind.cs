namespace AssetSync;

internal enum FileKind : byte
{
    Missing,
    File,
    Folder,
    Link,

    /// <summary>A FIFO, device or socket, or a submodule: never opened.</summary>
    Other,

    /// <summary>Git's own folder, under any name, or something in it: neither opened nor listed.</summary>
    Git,
}

internal static class FileKinds
{
    /// <summary>Returns the kind that the mode of a file has in Unix and in git, whose submodules are <see cref="FileKind.Other"/>.</summary>
    public static FileKind FromMode(int mode) => (mode & 0xF000) switch
    {
        0x8000 => FileKind.File,
        0x4000 => FileKind.Folder,
        0xA000 => FileKind.Link,
        _ => FileKind.Other,
    };
}
