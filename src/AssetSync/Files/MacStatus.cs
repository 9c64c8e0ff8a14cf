using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace AssetSync;

/// <summary>Reads a file's status on macOS.</summary>
/// <remarks>The layout is that of <c>struct stat</c> with 64-bit inodes in macOS's sys/stat.h.</remarks>
[SupportedOSPlatform("macos")]
internal static unsafe partial class MacStatus
{
    private const int NoEntry = 2;
    private const int NotADirectory = 20;

    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Stat
    {
        [FieldOffset(0)] public int Device;
        [FieldOffset(4)] public ushort Mode;
        [FieldOffset(6)] public ushort Links;
        [FieldOffset(8)] public ulong Inode;
        [FieldOffset(48)] public long ModifiedSeconds;
        [FieldOffset(56)] public long ModifiedNanoseconds;
        [FieldOffset(64)] public long ChangedSeconds;
        [FieldOffset(72)] public long ChangedNanoseconds;
        [FieldOffset(96)] public long Size;
    }

    // On x64 the plain names are those of the old layout.
    private static bool IsArm => RuntimeInformation.ProcessArchitecture == Architecture.Arm64;

    public static FileStatus Get(string fullPath)
    {
        Stat status;
        return ToStatus(IsArm ? GetStatus(fullPath, &status) : GetStatusWithLongInodes(fullPath, &status), status, fullPath);
    }

    public static FileStatus Get(SafeFileHandle file, string fullPath)
    {
        Stat status;
        return ToStatus(IsArm ? GetStatus(file, &status) : GetStatusWithLongInodes(file, &status), status, fullPath);
    }

    private static FileStatus ToStatus(int result, in Stat status, string fullPath)
    {
        var error = Marshal.GetLastPInvokeError();
        if (result < 0)
            return error is NoEntry or NotADirectory ? new(FileKind.Missing) : throw new IOException($"cannot read the status of {fullPath}: {Marshal.GetPInvokeErrorMessage(error)}", error);
        return new(
            FileKinds.FromMode(status.Mode),
            status.Size,
            status.Mode & FileStatus.PermissionBits,
            new(status.ModifiedSeconds, (int)status.ModifiedNanoseconds),
            new(status.ChangedSeconds, (int)status.ChangedNanoseconds),
            ((uint)status.Device, status.Inode),
            status.Links);
    }

    [LibraryImport("libc", EntryPoint = "lstat", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int GetStatus(string path, Stat* status);

    [LibraryImport("libc", EntryPoint = "lstat$INODE64", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int GetStatusWithLongInodes(string path, Stat* status);

    [LibraryImport("libc", EntryPoint = "fstat", SetLastError = true)]
    private static partial int GetStatus(SafeFileHandle file, Stat* status);

    [LibraryImport("libc", EntryPoint = "fstat$INODE64", SetLastError = true)]
    private static partial int GetStatusWithLongInodes(SafeFileHandle file, Stat* status);
}
