using Microsoft.Win32.SafeHandles;

namespace AssetSync;

/// <summary>Reads a file's status for the portable files: from the system if its calls are known, since .NET does not tell number of names, special files and change times; otherwise from .NET.</summary>
internal static class PortableStatus
{
    public static FileStatus Get(string fullPath)
    {
        if (OperatingSystem.IsWindows())
            return WindowsStatus.TryGet(fullPath) ?? FromRuntime(fullPath);
        if (OperatingSystem.IsMacOS())
            return MacStatus.Get(fullPath);
        return LinuxCalls.TellsStatus ? LinuxCalls.GetStatus(Libc.WorkingFolder, fullPath) : FromRuntime(fullPath);
    }

    public static FileStatus Get(SafeFileHandle file, string fullPath)
    {
        if (OperatingSystem.IsWindows())
            return WindowsStatus.TryGet(file) ?? FromRuntime(fullPath);
        if (OperatingSystem.IsMacOS())
            return MacStatus.Get(file, fullPath);
        return LinuxCalls.TellsStatus ? LinuxCalls.GetStatus((int)file.DangerousGetHandle(), "", fullPath) : FromRuntime(fullPath);
    }

    private static FileStatus FromRuntime(string fullPath)
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
        var kind = file.LinkTarget is not null ? FileKind.Link
            : attributes.HasFlag(FileAttributes.Directory) ? FileKind.Folder
            : attributes.HasFlag(FileAttributes.Device) ? FileKind.Other
            : FileKind.File;
        return kind == FileKind.File
            ? new(kind, file.Length, OperatingSystem.IsWindows() ? 0 : (int)file.UnixFileMode & FileStatus.PermissionBits, modified, modified)
            : new(kind, Modified: modified, Changed: modified);
    }
}
