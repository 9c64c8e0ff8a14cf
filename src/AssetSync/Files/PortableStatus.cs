namespace AssetSync;

/// <summary>Reads a file's status through .NET.</summary>
internal static class PortableStatus
{
    public static FileStatus Of(string fullPath)
    {
        var file = new FileInfo(fullPath);
        FileAttributes attributes;
        try
        {
            attributes = File.GetAttributes(fullPath);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return new(FileKind.Missing);
        }

        var modified = FileTime.From(file.LastWriteTimeUtc);
        if (file.LinkTarget is not null)
            return new(FileKind.Link, Modified: modified, Changed: modified);
        if (attributes.HasFlag(FileAttributes.Directory))
            return new(FileKind.Folder, Modified: modified, Changed: modified);
        if (attributes.HasFlag(FileAttributes.Device) || MacStatus.IsSpecial(fullPath) || LinuxCalls.IsSpecial(fullPath))
            return new(FileKind.Other, Modified: modified, Changed: modified);
        return new(FileKind.File, file.Length, OperatingSystem.IsWindows() ? 0 : (int)file.UnixFileMode & FileStatus.PermissionBits, modified, modified);
    }
}
