using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace AssetSync.Tool.Terminal;

/// <summary>Asks the Windows console to understand escape sequences; older ones have to be asked.</summary>
[SupportedOSPlatform("windows")]
internal static partial class WindowsConsole
{
    private const int StandardOutput = -11;
    private const uint VirtualTerminalProcessing = 0x4;

    public static bool TryEnableEscapes()
    {
        var handle = GetStdHandle(StandardOutput);
        return GetConsoleMode(handle, out var mode) && SetConsoleMode(handle, mode | VirtualTerminalProcessing);
    }

    [LibraryImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial nint GetStdHandle(int which);

    [LibraryImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool GetConsoleMode(nint handle, out uint mode);

    [LibraryImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool SetConsoleMode(nint handle, uint mode);
}
