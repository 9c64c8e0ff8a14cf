namespace AssetSync.Testing;

/// <summary>
/// The built command <c>asset-sync</c>; the test project references src/AssetSync.Tool, so it is next to the tests.
/// ASSET_SYNC=/path/to/asset-sync runs the same tests on another build, such as the native one.
/// </summary>
public static class AssetSyncCommand
{
    private static readonly string? Other = Environment.GetEnvironmentVariable("ASSET_SYNC");

    /// <summary>Runs the command in the folder.</summary>
    public static CommandResult AssetSync(this ScratchFolder folder, params string[] arguments) => folder.Run(Of(arguments));

    /// <summary>Returns the command, so that its environment or input can be set.</summary>
    public static Command Of(params string[] arguments) =>
        string.IsNullOrEmpty(Other) ? new("dotnet", [Path.Combine(AppContext.BaseDirectory, "asset-sync.dll"), .. arguments]) : new(Other, arguments);
}
