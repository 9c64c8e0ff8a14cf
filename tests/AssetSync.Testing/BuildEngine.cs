using System.Text.RegularExpressions;

namespace AssetSync.Testing;

/// <summary>Knows which of the two build engines this machine has.</summary>
public static partial class BuildEngine
{
    public const string MSBuild = "msbuild";
    public const string Nuke = "nuke";

    /// <summary>Gets the NUKE version that this repository builds with.</summary>
    public static string NukeVersion { get; } =
        NukeVersionPattern().Match(File.ReadAllText(Path.Combine(RepositoryRoot.Path, "Directory.Packages.props"))).Groups[1].Value;

    /// <summary>Returns why an engine is not available here, or null.</summary>
    public static string? Missing(string engine) => engine == Nuke ? Machine.Missing(Needs.Nuke) : null;

    internal static string? TryRestoreNuke()
    {
        using var folder = new ScratchFolder();
        folder.Write("probe.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Nuke.Common" Version="{NukeVersion}" />
                <PackageReference Include="Nuke.Components" Version="{NukeVersion}" />
              </ItemGroup>
            </Project>
            """);
        var result = folder.Run("dotnet", "restore", "probe.csproj", "--verbosity", "quiet");
        return result.ExitCode == 0 ? null : $"NUKE {NukeVersion} cannot be restored here: {RestoreErrorPattern().Match(result.Stdout + result.Stderr).Value}";
    }

    [GeneratedRegex("""Include="Nuke\.Common" Version="([^"]+)""")]
    private static partial Regex NukeVersionPattern();

    [GeneratedRegex(@"NU\d+: .*?(?=\. |$)", RegexOptions.Multiline)]
    private static partial Regex RestoreErrorPattern();
}
