using System.Text.RegularExpressions;

namespace AssetSync.Packages.Tests;

/// <summary>The targets of the MSBuild package as they are in the package, in a project that does nothing else: a whole compilation would tell no more.</summary>
internal sealed partial class MSBuildHost : IDriftHost, IDisposable
{
    private readonly string _package = Directory.CreateTempSubdirectory("asset-sync.MSBuildHost.").FullName;

    public MSBuildHost() => System.IO.Compression.ZipFile.ExtractToDirectory(Feed.PackagePath("AssetSync.MSBuild"), _package);

    public HostAnswer Verify(ScratchFolder folder) => Build(folder, "-p:AssetSyncMode=Verify");

    public HostAnswer Sync(ScratchFolder folder, bool overwrite) => Build(folder, "-p:AssetSyncMode=Sync", $"-p:AssetSyncOverwrite={overwrite}");

    public HostAnswer? DryRun(ScratchFolder folder) => null;

    public HostAnswer? Adopt(ScratchFolder folder, IReadOnlyList<string> destinations, bool overwrite) => null;

    public void Dispose() => Directory.Delete(_package, recursive: true);

    private HostAnswer Build(ScratchFolder folder, params string[] properties)
    {
        // Written once, by the first sync: a build must not touch the tree that it judges.
        if (!folder.Has("Core.proj"))
        {
            folder.Write("Core.proj", $"""
                <Project DefaultTargets="BeforeBuild">
                  <Target Name="BeforeBuild" />
                  <Import Project="{_package}/build/AssetSync.MSBuild.targets" />
                </Project>

                """);
        }

        return Answer(folder.RunDotnet(["msbuild", "Core.proj", "-nologo", "-v:minimal", .. properties]));
    }

    private static HostAnswer Answer(CommandResult result)
    {
        var errors = ErrorPattern().Matches(result.Stdout).DistinctBy(match => match.Value).ToArray();
        var findings = errors.Where(error => error.Groups["drift"].Success).Select(error => $"{error.Groups["drift"].Value} {error.Groups["destination"].Value}");
        string[] problems = [.. errors.Where(error => !error.Groups["drift"].Success).Select(error => error.Groups["code"].Value)];
        // MSBuild itself knows only 0 and 1: the last error and the codes tell the rest.
        var exitCode = result.ExitCode == 0 ? 0
            : problems.Any(code => code.StartsWith("ASSETSYNC03", StringComparison.Ordinal)) ? 3
            : result.Stdout.Contains("could not be judged", StringComparison.Ordinal) ? 2
            : 1;
        return new(exitCode, [.. findings], problems, result.Log);
    }

    [GeneratedRegex(@"error (?<code>ASSETSYNC\d{4}): (?:(?<drift>[a-z-]+): (?:[^\n]*? -> )?(?<destination>[^\n]*?): )?")]
    private static partial Regex ErrorPattern();
}
