// The only place that names the engine. AssetSync.Nuke.targets defines the symbol by what the project references.
#if ASSETSYNC_FALLOUT
global using AssetSyncAzure = Fallout.Common.CI.AzurePipelines.AzurePipelines;
global using AssetSyncBuild = Fallout.Common.IFalloutBuild;
global using AssetSyncGitHub = Fallout.Common.CI.GitHubActions.GitHubActions;
global using AssetSyncLogging = Fallout.Common.Execution.Logging;
global using AssetSyncTarget = Fallout.Common.Execution.ExecutableTarget;
global using Fallout.Common;
#else
global using AssetSyncAzure = Nuke.Common.CI.AzurePipelines.AzurePipelines;
global using AssetSyncBuild = Nuke.Common.INukeBuild;
global using AssetSyncGitHub = Nuke.Common.CI.GitHubActions.GitHubActions;
global using AssetSyncLogging = Nuke.Common.Execution.Logging;
global using AssetSyncTarget = Nuke.Common.Execution.ExecutableTarget;
global using Nuke.Common;
#endif
global using AssetSync.Components;
