using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace AssetSync;

/// <summary>Windows calls that .NET does not offer, for files and links without following them.</summary>
[SupportedOSPlatform("windows")]
internal static unsafe partial class WindowsCalls
{
    public const int FileNotFound = 2;
    public const int PathNotFound = 3;
    public const int SharingViolation = 32;
    public const int LockViolation = 33;
    public const int DiskFile = 1;

    // FILE_INFO_BY_HANDLE_CLASS.
    public const int BasicInfo = 0;
    public const int StandardInfo = 1;
    public const int TagInfo = 9;
    public const int IdInfo = 18;

    private const uint ReadAttributes = 0x80;
    private const uint ShareAll = 1 | 2 | 4;
    private const uint OpenExisting = 3;
    private const uint OpenFolders = 0x02000000; // FILE_FLAG_BACKUP_SEMANTICS
    private const uint OpenLinks = 0x00200000; // FILE_FLAG_OPEN_REPARSE_POINT
    private const int LongestPath = 248;

    [StructLayout(LayoutKind.Sequential)]
    public struct Basic
    {
        public long Created;
        public long Accessed;
        public long Modified;
        public long Changed;
        public uint Attributes;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct Standard
    {
        public long Allocated;
        public long Size;
        public uint Links;
        public byte IsDeleted;
        public byte IsFolder;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct Tag
    {
        public uint Attributes;
        public uint Value;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct Id
    {
        public ulong Volume;
        public ulong Low;
        public ulong High;
    }

    /// <summary>Returns the target of a path, as the file system spells it, or null.</summary>
    public static string? TryGetFinalPath(string fullPath)
    {
        using var file = CreateFile(Extended(fullPath), ReadAttributes, ShareAll, 0, OpenExisting, OpenFolders, 0);
        if (file.IsInvalid)
            return null;
        var buffer = new char[short.MaxValue];
        fixed (char* text = buffer)
            return GetFinalPath(file, text, buffer.Length, 0) is > 0 and var length && length < buffer.Length ? RootPath.Plain(new string(buffer, 0, length)) : null;
    }

    /// <summary>Opens what is at a path (of a link, the link) to get its properties.</summary>
    public static SafeFileHandle Open(string fullPath) =>
        CreateFile(Extended(fullPath), ReadAttributes, ShareAll, 0, OpenExisting, OpenFolders | OpenLinks, 0);

    // .NET does the same for long paths.
    private static string Extended(string path)
    {
        path = path.Replace('/', '\\');
        return path.Length < LongestPath || path.StartsWith(@"\\?\", StringComparison.Ordinal) ? path
            : path.StartsWith(@"\\", StringComparison.Ordinal) ? @"\\?\UNC\" + path[2..]
            : @"\\?\" + path;
    }

    public static bool TryGet<T>(SafeFileHandle file, int kind, out T value)
        where T : unmanaged
    {
        fixed (T* address = &value)
            return GetFileInformation(file, kind, address, (uint)sizeof(T));
    }

    [LibraryImport("kernel32.dll", EntryPoint = "CreateFileW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial SafeFileHandle CreateFile(string path, uint access, uint share, nint security, uint creation, uint flags, nint template);

    [LibraryImport("kernel32.dll", EntryPoint = "GetFileInformationByHandleEx", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool GetFileInformation(SafeFileHandle file, int kind, void* value, uint size);

    [LibraryImport("kernel32.dll", EntryPoint = "GetFinalPathNameByHandleW", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int GetFinalPath(SafeFileHandle file, char* path, int size, uint flags);

    [LibraryImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static partial int GetFileType(SafeFileHandle file);
}
