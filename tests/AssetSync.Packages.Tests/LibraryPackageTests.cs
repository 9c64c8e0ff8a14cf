using System.Text.RegularExpressions;

namespace AssetSync.Packages.Tests;

public class LibraryPackageTests
{
    [Fact]
    public void The_readme_s_program_compiles_and_runs_on_every_framework_of_the_package()
    {
        using var folder = new ScratchFolder().WithFeed();
        folder.Write("App.csproj", Consumer.Project("<OutputType>Exe</OutputType><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable>", "<TargetFrameworks>net8.0;net10.0</TargetFrameworks>", "AssetSync"));
        folder.Write("Program.cs", Readme("csharp"));
        folder.Write("asset-mappings.json", Readme("json"));
        folder.Write("AGENTS.md", "Be careful.\n");

        folder.RunDotnet("build", "-nologo").Succeeds();

        foreach (var framework in new[] { "net8.0", "net10.0" })
        {
            // Where only a newer runtime is installed, as here for net8.0, the program runs on that.
            var environment = new Dictionary<string, string?>(Dotnet.Environment) { ["DOTNET_ROLL_FORWARD"] = "Major" };
            var result = folder.Run(new Command("dotnet", [$"bin/Debug/{framework}/App.dll"]) { Environment = environment });
            result.ExitCode.ShouldBe(1, result.Log);
            result.Says("Create CLAUDE.md").Says("ASSETSYNC0001 CLAUDE.md: ");
        }
    }

    private static string Readme(string language)
    {
        var readme = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "src", "AssetSync", "README.md"));
        return Regex.Match(readme, $"```{language}\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
    }
}
