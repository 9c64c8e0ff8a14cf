namespace AssetSync.Tool;

/// <summary>What the user types to run this command: messages name commands that work when pasted.</summary>
internal static class ToolName
{
    /// <summary>The package's id as in NuGet's folder; native packages have the platform appended.</summary>
    private const string Package = "assetsync.tool";

    /// <summary>Gets <c>asset-sync</c>; or <c>dotnet asset-sync</c> for the tool of a manifest, which is not on the PATH, and <c>dnx AssetSync.Tool</c> where it runs without an installation.</summary>
    public static string Current { get; } = For(AppContext.BaseDirectory, Environment.CurrentDirectory);

    /// <summary>
    /// It depends on the folder of the command: dotnet runs the tool of a manifest, as dnx runs any, from NuGet's package folder (id/version/tools/...), while
    /// <c>dotnet tool install --global</c> and <c>--tool-path</c> keep the same folders below one named .store.
    /// </summary>
    /// <param name="folder">The absolute path of the command's folder.</param>
    /// <param name="workingDirectory">Where it runs.</param>
    public static string For(string folder, string workingDirectory)
    {
        var names = folder.ToLowerInvariant().Split('/', '\\');
        var isPackage = names.Where((name, index) => (name == Package || name.StartsWith(Package + ".", StringComparison.Ordinal)) && index + 2 < names.Length && names[index + 2] == "tools").Any();
        return !isPackage || names.Contains(".store") ? "asset-sync"
            : HasManifest(workingDirectory) ? "dotnet asset-sync"
            : "dnx AssetSync.Tool";
    }

    private static bool HasManifest(string? folder)
    {
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, ".config", "dotnet-tools.json")) || File.Exists(Path.Combine(folder, "dotnet-tools.json")))
                return true;
        }

        return false;
    }
}
