namespace AssetSync.Testing;

/// <summary>Removes a tree, whatever tests did to its permissions.</summary>
internal static class Removal
{
    public static void Remove(string folder)
    {
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
        {
            if (entry.LinkTarget is not null)
                entry.Delete();
            else if (entry is DirectoryInfo child)
                Remove(Writable(child).FullName);
            else
                Writable(entry).Delete();
        }

        Directory.Delete(folder);
    }

    private static FileSystemInfo Writable(FileSystemInfo entry)
    {
        // Git's objects and the read-only trees of some tests.
        if (OperatingSystem.IsWindows())
            entry.Attributes &= ~FileAttributes.ReadOnly;
        else if (entry is DirectoryInfo)
            entry.UnixFileMode |= UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        return entry;
    }
}
