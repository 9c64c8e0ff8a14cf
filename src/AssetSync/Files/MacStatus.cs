using System.Runtime.InteropServices;

namespace AssetSync;

/// <summary>Tells FIFOs, devices and sockets from files on Unix systems other than Linux, where .NET cannot.</summary>
/// <remarks>The layout is that of <c>struct stat</c> with 64-bit inodes in macOS's sys/stat.h.</remarks>
internal static partial class MacStatus
{
    private const int ModeOffset = 4;
    private const ushort TypeMask = 0xF000;

    public static unsafe bool IsSpecial(string fullPath)
    {
        if (!OperatingSystem.IsMacOS())
            return false;
        var status = stackalloc byte[256];
        var result = RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? Status(fullPath, status) : StatusWithLongInodes(fullPath, status);
        return result == 0 && (*(ushort*)(status + ModeOffset) & TypeMask) is not (0x8000 or 0x4000 or 0xA000);
    }

    [LibraryImport("libc", EntryPoint = "lstat", StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial int Status(string path, byte* status);

    [LibraryImport("libc", EntryPoint = "lstat$INODE64", StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial int StatusWithLongInodes(string path, byte* status);
}
