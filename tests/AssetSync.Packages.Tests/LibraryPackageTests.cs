namespace AssetSync.Packages.Tests;

public class LibraryPackageTests
{
    [RequiresFact(Needs.Time)]
    public void The_readme_s_program_compiles_and_runs_on_every_framework_of_the_package()
    {
        var readme = new PackageReadme("AssetSync");
        using var folder = new ScratchFolder().WithFeed();
        folder.Write("App.csproj", Consumer.Project("<OutputType>Exe</OutputType><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable>", "<TargetFrameworks>net8.0;net10.0</TargetFrameworks>", ""));
        folder.Write("Program.cs", readme.Block("csharp"));
        folder.Write("asset-mappings.json", readme.Block("json"));
        folder.Write("README.md", "# Sample\n");

        PackageReadme.Run(folder, readme.CommandLines.Single(), Dotnet.Environment).Succeeds();
        folder.RunDotnet("build", "-nologo").Succeeds();

        foreach (var framework in new[] { "net8.0", "net10.0" })
        {
            // Where only a newer runtime is installed, as here for net8.0, the program runs on that.
            var environment = new Dictionary<string, string?>(Dotnet.Environment) { ["DOTNET_ROLL_FORWARD"] = "Major" };
            var result = folder.Run(new Command("dotnet", [$"bin/Debug/{framework}/App.dll"]) { Environment = environment });
            result.ExitCode.ShouldBe(1, result.Log);
            result.Says("Create src/Core/README.md").Says("ASSETSYNC0001 src/Core/README.md: ");
        }
    }
}
