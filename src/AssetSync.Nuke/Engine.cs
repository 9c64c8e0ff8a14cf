// The only place that names the engine. AssetSync.Nuke.targets defines the symbols from what the project references.
#if ASSETSYNC_FALLOUT
global using AssetSyncBuild = Fallout.Common.IFalloutBuild;
global using Fallout.Common;
#else
global using AssetSyncBuild = Nuke.Common.INukeBuild;
global using Nuke.Common;
#endif
global using AssetSync.Components;

// By another name: builds that have components of their own like to call one ICompile as well.
#if ASSETSYNC_COMPONENTS && ASSETSYNC_FALLOUT
global using AssetSyncCompile = Fallout.Components.ICompile;
#elif ASSETSYNC_COMPONENTS
global using AssetSyncCompile = Nuke.Components.ICompile;
#endif
