namespace AssetSync.Tool;

/// <summary>What the users of each host type to sync: they may not have the command at hand.</summary>
internal static class HostCommandNames
{
    private static readonly CommandNames MSBuild = new()
    {
        Sync = "dotnet build -p:AssetSyncMode=Sync",
        Overwrite = "dotnet build -p:AssetSyncMode=Sync -p:AssetSyncOverwrite=true",
    };

    /// <summary>Finds a host; its commands are null where they depend on where the user stands.</summary>
    public static bool TryGet(string host, out CommandNames? commands)
    {
        commands = host == "msbuild" ? MSBuild : null;
        return host is "asset-sync" or "msbuild";
    }
}
