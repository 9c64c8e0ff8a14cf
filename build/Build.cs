using System.Collections.Generic;
using Nuke.Common.IO;
using Nuke.Common.ProjectModel;

/// <summary>How this repository is built; build/Build.proj has the same targets for machines that cannot restore NUKE.</summary>
partial class Build : NukeBuild, ISyncAssets, IVerifyAssets, ICompile, ITest, IPack, IPublish
{
    public static int Main() => Execute<Build>(x => ((ITest)x).Test);

    [Solution] readonly Solution Solution = null!;

    Solution IHazSolution.Solution => Solution;

    IEnumerable<string> IHazAssetMappings.AssetTables => ["docs/guide.md"];

    // The command is not installed here, it is built here.
    AssetSync.CommandNames IHazAssetMappings.AssetCommands => new()
    {
        Sync = "./build.sh SyncAssets",
        Overwrite = "./build.sh SyncAssets --overwrite-assets",
        Discard = "dotnet run --project src/AssetSync.Tool -- sync --overwrite",
        Adopt = "dotnet run --project src/AssetSync.Tool -- adopt",
    };

    Target Clean => _ => _
        .Description("Removes what builds have written.")
        .Before<IRestore>(x => x.Restore)
        .Before<ISyncAssets>(x => x.SyncAssets)
        .Before<IVerifyAssets>(x => x.VerifyAssets)
        .Executes(() =>
        {
            RootDirectory.GlobDirectories("{src,tests,benchmarks}/*/{bin,obj}").DeleteDirectories();
            ((IHazArtifacts)this).ArtifactsDirectory.CreateOrCleanDirectory();
        });

    /// <summary>A release packs what was tested.</summary>
    Target IPack.Pack => _ => _
        .Inherit<IPack>(x => x.Pack)
        .TryAfter<ITest>(x => x.Test);

    IEnumerable<Project> ITest.TestProjects => Solution.GetAllProjects("*.Tests");
}
