using Nuke.Common.CI.GitHubActions;

[GitHubActions(
    "continuous",
    GitHubActionsImage.UbuntuLatest,
    GitHubActionsImage.MacOsLatest,
    GitHubActionsImage.WindowsLatest,
    On = [GitHubActionsTrigger.Push, GitHubActionsTrigger.PullRequest],
    InvokedTargets = [nameof(IVerifyAssets.VerifyAssets), nameof(ITest.Test)],
    ReadPermissions = [GitHubActionsPermissions.Contents],
    TimeoutMinutes = 90,
    PublishArtifacts = false, // three jobs would upload under one name, which is refused
    FetchDepth = 0)]
partial class Build;
