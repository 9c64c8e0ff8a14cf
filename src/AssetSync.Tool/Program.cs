namespace AssetSync.Tool;

internal static class Program
{
    private static int Main(string[] args)
    {
        if (!OperatingSystem.IsWindows())
            return Host.Run(args);
        var codePage = WindowsConsole.UseUtf8();
        try
        {
            return Host.Run(args);
        }
        finally
        {
            WindowsConsole.Restore(codePage);
        }
    }
}
