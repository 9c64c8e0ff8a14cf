using System.Collections.Generic;
using Nuke.Common.IO;
using Nuke.Common.ProjectModel;

/// <summary>How this repository is built; build/Build.proj has the same targets for machines that cannot restore NUKE.</summary>
partial class Build : NukeBuild, ISyncAssets, IVerifyAssets, IPublish
{
    public static int Main() => Execute<Build>(x => ((ITest)x).Test);

    IEnumerable<string> IHazAssetMappings.AssetTables => ["docs/guide.md"];

    Target Clean => _ => _
        .Description("Removes what builds have written.")
        .Before<ISyncAssets>(x => x.SyncAssets)
        .Executes(() =>
        {
            RootDirectory.GlobDirectories("{src,tests,benchmarks}/*/{bin,obj}").DeleteDirectories();
            ((IHazArtifacts)this).ArtifactsDirectory.CreateOrCleanDirectory();
        });

    /// <summary>A release packs what was tested.</summary>
    Target IPack.Pack => _ => _
        .Inherit<IPack>(x => x.Pack)
        .TryAfter<ITest>(x => x.Test);

    IEnumerable<Project> ITest.TestProjects => ((IHazSolution)this).Solution.GetAllProjects("*.Tests");
}
