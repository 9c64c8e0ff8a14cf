using AssetSync.Tool.Hooks;

namespace AssetSync.Tool.Doctor;

/// <summary>Looks for what verifies automatically: CI, the build, the hook.</summary>
internal static class GateInspection
{
    private static readonly string[] CiFiles =
    [
        ".github/workflows/*.yml", ".github/workflows/*.yaml", "azure-pipelines*.yml", ".azure-pipelines/*.yml", ".gitlab-ci.yml", ".circleci/config.yml",
        "bitbucket-pipelines.yml", "appveyor.yml", ".appveyor.yml", "Jenkinsfile", ".teamcity/*.kts", ".woodpecker.yml", ".drone.yml", ".travis.yml", ".ci/*",
    ];

    private static readonly string[] ProjectFiles = ["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "*.csproj", "src/*/*.csproj", "src/*.csproj"];
    private static readonly string[] HookManagers = [".pre-commit-config.yaml", ".husky/task-runner.json", ".husky/pre-commit", "lefthook.yml", ".lefthook.yml"];

    public static SetupPart Ci(RepositoryFiles files)
    {
        if (files.FindSaying(CiFiles, "asset-sync verify", "VerifyAssets", "uses: assetsync/assetsync") is { } file)
            return new("CI", SetupState.Ok, $"{file} verifies");
        if (files.FindSaying(ProjectFiles, "AssetSync.MSBuild") is { } project)
            return new("CI", SetupState.Ok, $"dotnet build verifies, through the package in {project}");
        return new("CI", SetupState.Problem, "no step that verifies was found, so a stale copy can be merged", $"add a step: {ToolName.Current} verify");
    }

    public static SetupPart Hook(RepositoryFiles files, HookPlace place)
    {
        if (files.FindSaying(HookManagers, "asset-sync") is { } file)
            return new("hook", SetupState.Ok, $"{file} verifies before a commit");
        var text = HookFile.Read(place) ?? "";
        if (Comments.Without(HookPlace.Name, text).Any(line => line.Contains("asset-sync", StringComparison.Ordinal) && line.Contains("verify", StringComparison.Ordinal)))
            return new("hook", SetupState.Ok, $"{place.ShownFile} verifies before a commit");
        return new("hook", SetupState.Hint, "no git hook verifies before a commit in this clone", $"{ToolName.Current} hook install");
    }
}
