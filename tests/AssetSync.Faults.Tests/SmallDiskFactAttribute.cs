namespace AssetSync.Faults.Tests;

/// <summary>A test that mounts a small file system; skipped, with the reason, where that is not allowed.</summary>
public sealed class SmallDiskFactAttribute : FactAttribute
{
    public SmallDiskFactAttribute() => Skip = FullDisk.Missing;
}
