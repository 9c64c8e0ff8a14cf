namespace AssetSync;

/// <summary>One entry of an index or a tree; its path and blob id are in the buffers of <see cref="GitEntries"/>.</summary>
internal readonly record struct GitEntry(int PathStart, int PathLength, int IdStart, int Mode, int Stage = 0)
{
    public bool IsSubmodule => (Mode & 0xF000) == 0xE000;

    public FileKind Kind => FileKinds.FromMode(Mode);

    /// <summary>Gets the permission bits that a checkout gives: git keeps only the owner's executable bit.</summary>
    public int Permissions => Kind switch
    {
        FileKind.File => (Mode & FileStatus.OwnerExecutes) != 0 ? 0b111_101_101 : 0b110_100_100,
        FileKind.Link => 0b111_111_111,
        _ => 0,
    };
}
