using Nuke.Common.CI.GitHubActions;

[GitHubActions(
    "continuous",
    GitHubActionsImage.UbuntuLatest,
    GitHubActionsImage.MacOsLatest,
    GitHubActionsImage.WindowsLatest,
    On = [GitHubActionsTrigger.Push, GitHubActionsTrigger.PullRequest],
    InvokedTargets = [nameof(IVerifyAssets.VerifyAssets), nameof(ITest.Test)],
    PublishArtifacts = false, // three jobs would upload under one name, which is refused
    FetchDepth = 0)]
[ReleaseWorkflow(
    OnPushTags = ["v*"],
    InvokedTargets = [nameof(IVerifyAssets.VerifyAssets), nameof(ITest.Test), nameof(IPack.Pack)],
    PublishTargets = [nameof(IVerifyAssets.VerifyAssets), nameof(IPack.Pack), nameof(IPublish.Publish), "--skip", nameof(ITest.Test)], // every platform has tested
    PublishArtifacts = false,
    FetchDepth = 0)]
partial class Build;
