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
