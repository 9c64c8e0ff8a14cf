namespace AssetSync.Packages.Tests;

/// <summary>All packages, packed once from this work tree into a feed of their own.</summary>
internal static class Feed
{
    /// <summary>A version that is nowhere else, so that no cache can give another package for it.</summary>
    public const string Version = "0.1.0-tests";

    private static readonly Lazy<string> Packed = new(() => PackInto("packages"));

    /// <summary>The folder with the packages.</summary>
    public static string Path => Packed.Value;

    /// <summary>The platform's native package can be made here: its compiler and its packages are there.</summary>
    public static bool HasNativeTool => Directory.EnumerateFiles(Path, "AssetSync.Tool.*.nupkg").Any(IsNative);

    public static string PackagePath(string id) => System.IO.Path.Combine(Path, $"{id}.{Version}.nupkg");

    /// <summary>Packs all projects into a folder of that name; a second time only what changed is built again.</summary>
    public static string PackInto(string name)
    {
        var folder = Folder(name);
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        foreach (var project in new[] { "AssetSync", "AssetSync.Nuke", "AssetSync.Tool", "AssetSync.MSBuild" })
        {
            var result = Pack(project, folder, "build");
            result.ExitCode.ShouldBe(0, result.Log);
        }

        return folder;
    }

    /// <summary>Packs one project into a folder; its outputs lie in one of that name, so that the build that runs these tests keeps its own.</summary>
    public static CommandResult Pack(string project, string folder, string outputs, string? nativeRuntimes = null)
    {
        var command = Dotnet.Command(
            "pack", $"src/{project}/{project}.csproj", "--configuration", "Release", "--output", folder, "--artifacts-path", Folder(outputs),
            "-p:UseArtifactsOutput=true", $"-p:Version={Version}", "-p:RunAnalyzers=false", "-nologo", "-v:minimal"); // The build that made the tests has analysed it all.
        return CommandRunner.Run(command with { Environment = new Dictionary<string, string?>(command.Environment) { ["NativeRuntimes"] = nativeRuntimes } }, RepositoryRoot.Path);
    }

    private static string Folder(string name) => System.IO.Path.Combine(RepositoryRoot.Path, "artifacts", "package-tests", name);

    private static bool IsNative(string package) =>
        System.IO.Path.GetFileName(package) is var name && name != $"AssetSync.Tool.{Version}.nupkg" && name != $"AssetSync.Tool.any.{Version}.nupkg";
}
