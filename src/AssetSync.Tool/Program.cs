namespace AssetSync.Tool;

internal static class Program
{
    private static int Main(string[] args) => Host.Run(args);
}
