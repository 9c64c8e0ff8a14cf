using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace AssetSync.Tool.Terminal;

/// <summary>Sets the Windows console to UTF-8 and escape sequences.</summary>
[SupportedOSPlatform("windows")]
internal static partial class WindowsConsole
{
    private const int StandardOutput = -11;
    private const uint VirtualTerminalProcessing = 0x4;
    private const uint Utf8 = 65001;

    /// <summary>Sets the console to UTF-8; returns its previous code page, or 0 if there is no console.</summary>
    public static uint UseUtf8()
    {
        var before = GetConsoleOutputCP();
        return before is 0 or Utf8 || !SetConsoleOutputCP(Utf8) ? 0 : before;
    }

    /// <summary>Restores the console's code page.</summary>
    public static void Restore(uint codePage)
    {
        if (codePage != 0)
            SetConsoleOutputCP(codePage);
    }

    public static bool TryEnableEscapes()
    {
        var handle = GetStdHandle(StandardOutput);
        return GetConsoleMode(handle, out var mode) && SetConsoleMode(handle, mode | VirtualTerminalProcessing);
    }

    [LibraryImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial uint GetConsoleOutputCP();

    [LibraryImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool SetConsoleOutputCP(uint codePage);

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
