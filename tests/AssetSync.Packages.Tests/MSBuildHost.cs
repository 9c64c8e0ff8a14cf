using System.Text.RegularExpressions;

namespace AssetSync.Packages.Tests;

/// <summary>The targets of the MSBuild package as they are in the package, in a project that does nothing else, since a compilation would not show more.</summary>
internal sealed partial class MSBuildHost(string package) : IDriftHost
{
    private static readonly Lazy<string> Extracted = new(() => Extract(Path.Combine(RepositoryRoot.Path, "artifacts", "package-tests", "msbuild-package")));

    public MSBuildHost()
        : this(Extracted.Value)
    {
    }

    public IDriftHost Preparing { get; } = new PackedCommand(folder => WriteProject(folder, package), NativeCommand(package) is { } native ? new(native, []) : new("dotnet", [Path.Combine(package, "tools", "net10.0", "any", "asset-sync.dll")]));

    /// <summary>Extracts the package as NuGet does, and returns the folder.</summary>
    public static string Extract(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        System.IO.Compression.ZipFile.ExtractToDirectory(Feed.PackagePath("AssetSync.MSBuild"), folder);
        if (NativeCommand(folder) is { } native && !OperatingSystem.IsWindows())
            File.SetUnixFileMode(native, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return folder;
    }

    public static string? NativeCommand(string package) =>
        Path.Combine(package, "tools", "native") is var folder && Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "asset-sync*", SearchOption.AllDirectories).Single() : null;

    public HostAnswer Verify(ScratchFolder folder) => Build(folder, "-p:AssetSyncMode=Verify");

    public HostAnswer Sync(ScratchFolder folder, bool overwrite) => Build(folder, "-p:AssetSyncMode=Sync", $"-p:AssetSyncOverwrite={overwrite}");

    public HostAnswer? DryRun(ScratchFolder folder) => null;

    public HostAnswer? Adopt(ScratchFolder folder, IReadOnlyList<string> destinations, bool overwrite) => null;

    private HostAnswer Build(ScratchFolder folder, params string[] properties)
    {
        WriteProject(folder, package);
        return Answer(folder.RunDotnet(["msbuild", "Core.proj", "-nologo", "-v:minimal", .. properties]));
    }

    // Written once, by the first sync: a build must not touch the tree that it verifies.
    private static void WriteProject(ScratchFolder folder, string package)
    {
        if (folder.Has("Core.proj"))
            return;
        folder.Write("Core.proj", $"""
            <Project DefaultTargets="BeforeBuild">
              <Target Name="BeforeBuild" />
              <Import Project="{package}/build/AssetSync.MSBuild.targets" />
            </Project>

            """);
    }

    /// <summary>Returns the findings that a build printed, each as <c>drift destination</c>.</summary>
    public static IReadOnlyList<string> FindingsOf(CommandResult result) =>
        [.. ErrorsOf(result).Where(error => error.Groups["drift"].Success).Select(error => $"{error.Groups["drift"].Value} {error.Groups["destination"].Value}")];

    private static Match[] ErrorsOf(CommandResult result) => [.. ErrorPattern().Matches(result.Stdout).DistinctBy(match => match.Value)];

    private static HostAnswer Answer(CommandResult result)
    {
        var errors = ErrorsOf(result);
        string[] problems = [.. errors.Where(error => !error.Groups["drift"].Success).Select(error => error.Groups["code"].Value)];
        // MSBuild itself knows only 0 and 1: the codes tell the rest.
        var exitCode = result.ExitCode == 0 ? 0
            : problems.Any(code => code.StartsWith("ASSETSYNC03", StringComparison.Ordinal)) ? 3
            : problems.Any(code => code != "ASSETSYNC0122") || errors.Any(error => error.Groups["drift"].Value == "missing-source") ? 2
            : 1;
        return new(exitCode, FindingsOf(result), problems, result.Log);
    }

    [GeneratedRegex(@"error (?<code>ASSETSYNC\d{4}): (?:(?<drift>[a-z-]+): (?:[^\n]*? -> )?(?<destination>[^\n]*?): )?")]
    private static partial Regex ErrorPattern();
}
