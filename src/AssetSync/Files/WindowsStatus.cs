using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace AssetSync;

/// <summary>Reads a file's status on Windows, including change time and id, which .NET does not offer.</summary>
[SupportedOSPlatform("windows")]
internal static class WindowsStatus
{
    // IO_REPARSE_TAG_SYMLINK, _MOUNT_POINT (junctions), and the links, FIFOs, devices and sockets of the subsystem for Linux.
    private const uint Link = 0xA000000C;
    private const uint MountPoint = 0xA0000003;
    private const uint FirstSpecial = 0x80000023;
    private const uint LastSpecial = 0x80000026;
    private const uint LinuxLink = 0xA000001D;

    /// <summary>Returns null if the system refuses.</summary>
    public static FileStatus? TryGet(string fullPath)
    {
        using var file = WindowsCalls.Open(fullPath);
        return !file.IsInvalid ? TryGet(file)
            : Marshal.GetLastPInvokeError() is WindowsCalls.FileNotFound or WindowsCalls.PathNotFound ? new(FileKind.Missing)
            : null;
    }

    /// <inheritdoc cref="TryGet(string)"/>
    public static FileStatus? TryGet(SafeFileHandle file)
    {
        if (WindowsCalls.GetFileType(file) != WindowsCalls.DiskFile)
            return new(FileKind.Other);
        if (!WindowsCalls.TryGet<WindowsCalls.Basic>(file, WindowsCalls.BasicInfo, out var basic) || !WindowsCalls.TryGet<WindowsCalls.Standard>(file, WindowsCalls.StandardInfo, out var standard))
            return null;
        var id = WindowsCalls.TryGet<WindowsCalls.Id>(file, WindowsCalls.IdInfo, out var value) ? (value.Volume, value.Low ^ BitOperations.RotateLeft(value.High, 32)) : default;
        var kind = KindOf(file, (FileAttributes)basic.Attributes);
        return new(kind, kind == FileKind.File ? standard.Size : 0, 0, TimeOf(basic.Modified), TimeOf(basic.Changed), id, standard.Links);
    }

    private static FileKind KindOf(SafeFileHandle file, FileAttributes attributes)
    {
        var tag = attributes.HasFlag(FileAttributes.ReparsePoint) && WindowsCalls.TryGet<WindowsCalls.Tag>(file, WindowsCalls.TagInfo, out var found) ? found.Value : 0;
        return tag switch
        {
            Link or MountPoint => FileKind.Link,
            LinuxLink or (>= FirstSpecial and <= LastSpecial) => FileKind.Other,
            _ when attributes.HasFlag(FileAttributes.Directory) => FileKind.Folder,
            _ when attributes.HasFlag(FileAttributes.Device) => FileKind.Other,
            _ => FileKind.File,
        };
    }

    private static FileTime TimeOf(long windowsTime) => FileTime.From(DateTime.FromFileTimeUtc(Math.Max(0, windowsTime)));
}
