namespace AssetSync.Packages.Tests;

/// <summary>All packages, packed once from this work tree into a feed of their own.</summary>
internal static class Feed
{
    /// <summary>A unique version, so that no cache has another package for it.</summary>
    public const string Version = "0.1.0-tests";

    private const string Shipped = "tests/AssetSync.Packages.Tests/Shipped.slnf";

    private static readonly Lock Outputs = new();

    private static readonly Lazy<string> Packed = new(() => MakeFeed("packages"));

    /// <summary>The folder with the packages.</summary>
    public static string Path => Packed.Value;

    /// <summary>The platform's native package can be made here: its compiler and its packages are there.</summary>
    public static bool HasNativeTool => Directory.EnumerateFiles(Path, "AssetSync.Tool.*.nupkg").Any(IsNative);

    public static string PackagePath(string id) => System.IO.Path.Combine(Path, $"{id}.{Version}.nupkg");

    /// <summary>Packs what is already built again, and returns the folder.</summary>
    public static string PackAgain()
    {
        Path.ShouldNotBeEmpty();
        return MakeFeed("packages-again", "--no-build");
    }

    /// <summary>Packs everything into a folder, with the native packages that are there already.</summary>
    public static CommandResult PackRelease(ScratchFolder folder, string nativeRuntimes)
    {
        Path.ShouldNotBeEmpty();
        return Run(new() { ["NativeRuntimes"] = nativeRuntimes }, "pack", Shipped, "--no-build", "--output", folder.Path);
    }

    /// <summary>Makes the native package alone.</summary>
    public static CommandResult PackNative(ScratchFolder folder, Dictionary<string, string?> environment)
    {
        Path.ShouldNotBeEmpty();
        return Run(environment, "msbuild", "src/AssetSync.Tool/AssetSync.Tool.csproj", "-t:PackNative", $"-p:PackageOutputPath={folder.Path}");
    }

    private static string MakeFeed(string name, params string[] options)
    {
        var folder = Folder(name);
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        var result = Run([], ["pack", Shipped, "--output", folder, .. options]);
        result.ExitCode.ShouldBe(0, result.Log);
        return folder;
    }

    // Separate outputs, so that the build that runs these tests keeps its own; shared, so one after the other.
    private static CommandResult Run(Dictionary<string, string?> environment, params string[] arguments)
    {
        var command = Dotnet.Command(
        [
            .. arguments, "-p:Configuration=Release", $"-p:ArtifactsPath={Folder("build")}", "-p:UseArtifactsOutput=true", $"-p:MinVerVersionOverride={Version}",
            "-p:RunAnalyzers=false", "-nologo", "-v:minimal", // The build that made the tests has analysed it all.
        ]);
        environment.TryAdd("NativeRuntimes", null);
        lock (Outputs)
            return CommandRunner.Run(command.With(environment), RepositoryRoot.Path);
    }

    private static string Folder(string name) => System.IO.Path.Combine(RepositoryRoot.Path, "artifacts", "package-tests", name);

    private static bool IsNative(string package) =>
        System.IO.Path.GetFileName(package) is var name && name != $"AssetSync.Tool.{Version}.nupkg" && name != $"AssetSync.Tool.any.{Version}.nupkg";
}
