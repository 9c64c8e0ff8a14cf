using System.Collections.Generic;
using System.Linq;
using Nuke.Common.CI;
using Nuke.Common.CI.GitHubActions;
using Nuke.Common.CI.GitHubActions.Configuration;
using Nuke.Common.Execution;

/// <summary>
/// The workflow of a release. Native code is compiled on its own platform: so each platform tests, and packs the command for itself; when all have done
/// so, one job packs the rest, which names those packages, and publishes everything.
/// </summary>
sealed class ReleaseWorkflowAttribute() : GitHubActionsAttribute("release", Platforms[0].Image, [.. Platforms.Skip(1).Select(platform => platform.Image)])
{
    static readonly (GitHubActionsImage Image, string Runtime)[] Platforms =
    [
        (GitHubActionsImage.Ubuntu2204, "linux-x64"), // native code needs the C library that it was compiled with, or a newer one
        (GitHubActionsImage.MacOsLatest, "osx-arm64"),
        (GitHubActionsImage.WindowsLatest, "win-x64"),
    ];

    public string[] PublishTargets { get; set; } = [];

    public override ConfigurationEntity GetConfiguration(IReadOnlyCollection<ExecutableTarget> relevantTargets)
    {
        var configuration = (GitHubActionsConfiguration)base.GetConfiguration(relevantTargets);
        configuration.Jobs = [.. configuration.Jobs, PublishJob(configuration.Jobs)];
        return configuration;
    }

    protected override GitHubActionsJob GetJobs(GitHubActionsImage image, IReadOnlyCollection<ExecutableTarget> relevantTargets)
    {
        var job = base.GetJobs(image, relevantTargets);
        job.Steps = [.. job.Steps, new NativePackageStep(Platforms.Single(platform => platform.Image == image).Runtime)];
        return job;
    }

    GitHubActionsJob PublishJob(GitHubActionsJob[] platforms) => new DependentJob(platforms.Select(job => job.Name))
    {
        Name = "publish",
        Image = Platforms[0].Image,
        Steps =
        [
            .. platforms[0].Steps.Where(step => step is GitHubActionsCheckoutStep or GitHubActionsCacheStep),
            new NativePackagesStep(),
            new GitHubActionsRunStep
            {
                BuildCmdPath = BuildCmdPath,
                InvokedTargets = PublishTargets,
                Imports = new()
                {
                    ["NuGetApiKey"] = "${{ secrets.NUGET_API_KEY }}",
                    ["NativeRuntimes"] = string.Join(";", Platforms.Select(platform => platform.Runtime)), // see Packing.targets
                },
            },
        ],
    };
}
