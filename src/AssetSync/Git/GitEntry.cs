namespace AssetSync;

/// <summary>One entry of an index or a tree; its path and blob id are in the buffers of <see cref="GitEntries"/>.</summary>
internal readonly record struct GitEntry(int PathStart, int PathLength, int IdStart, int Mode, int Stage = 0)
{
    private const int TypeMask = 0xF000;

    public bool IsSubmodule => (Mode & TypeMask) == 0xE000;

    public FileKind Kind => (Mode & TypeMask) switch
    {
        0x8000 => FileKind.File,
        0xA000 => FileKind.Link,
        0x4000 => FileKind.Folder,
        _ => FileKind.Other,
    };

    /// <summary>Gets the permission bits that a checkout gives: git keeps only the owner's executable bit.</summary>
    public int Permissions => Kind switch
    {
        FileKind.File => (Mode & FileStatus.OwnerExecutes) != 0 ? 0b111_101_101 : 0b110_100_100,
        FileKind.Link => 0b111_111_111,
        _ => 0,
    };
}
