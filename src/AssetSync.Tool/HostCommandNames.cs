namespace AssetSync.Tool;

/// <summary>What the users of each host type to sync, since they may not have the command.</summary>
internal static class HostCommandNames
{
    private static readonly CommandNames MSBuild = new()
    {
        Place = "run it at the top of the repository, or set AssetSyncRoot or AssetSyncMappings",
        Sync = "dotnet build -p:AssetSyncMode=Sync",
        Overwrite = "dotnet build -p:AssetSyncMode=Sync -p:AssetSyncOverwrite=true",
        Discard = null,
    };

    private const string WithoutInstallation = "dnx AssetSync.Tool";

    // This repository's own build scripts, where the command is built and not installed.
    private static readonly CommandNames BuildScript = new()
    {
        Sync = "./build.sh SyncAssets",
        Overwrite = "./build.sh SyncAssets --overwrite-assets",
        Discard = "dotnet run --project src/AssetSync.Tool -- sync --overwrite",
        Adopt = "dotnet run --project src/AssetSync.Tool -- adopt",
        AdoptOverwrite = "dotnet run --project src/AssetSync.Tool -- adopt --overwrite",
    };

    /// <summary>Finds a host; its commands are null if they depend on the working directory.</summary>
    public static bool TryGet(string host, out CommandNames? commands)
    {
        commands = host switch { "msbuild" => MSBuild, "build.sh" => BuildScript, _ => null };
        return host is "asset-sync" or "msbuild" or "build.sh";
    }

    /// <summary>Adds adopt to the commands of a host without it: the .NET SDK runs the command without an installation.</summary>
    public static CommandNames At(Places places, CommandNames commands) =>
        commands == MSBuild ? commands with { Program = WithoutInstallation, Adopt = Uninstalled(places.Commands.Adopt), AdoptOverwrite = Uninstalled(places.Commands.AdoptOverwrite!) } : commands;

    private static string Uninstalled(string command) => command.Replace(ToolName.Current, WithoutInstallation, StringComparison.Ordinal);
}
