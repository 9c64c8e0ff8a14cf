// The only place that names the engine. AssetSync.Nuke.targets defines the symbols from what the project references.
#if ASSETSYNC_FALLOUT
global using AssetSyncBuild = Fallout.Common.IFalloutBuild;
global using Fallout.Common;
#else
global using AssetSyncBuild = Nuke.Common.INukeBuild;
global using Nuke.Common;
#endif
global using AssetSync.Components;

#if ASSETSYNC_COMPONENTS && ASSETSYNC_FALLOUT
global using Fallout.Components;
#elif ASSETSYNC_COMPONENTS
global using Nuke.Components;
#endif
