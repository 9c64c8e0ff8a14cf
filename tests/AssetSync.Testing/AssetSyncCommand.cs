namespace AssetSync.Testing;

/// <summary>The built command <c>asset-sync</c>; the test project refers to src/AssetSync.Tool, which puts it beside the tests.</summary>
public static class AssetSyncCommand
{
    /// <summary>Runs the command in the folder.</summary>
    public static CommandResult AssetSync(this ScratchFolder folder, params string[] arguments) => folder.Run(Of(arguments));

    /// <summary>Returns the command, so that its environment or input can be set.</summary>
    public static Command Of(params string[] arguments) =>
        new("dotnet", [Path.Combine(AppContext.BaseDirectory, "asset-sync.dll"), .. arguments]);
}
