#nullable enable
namespace AssetSync.Components;

/// <summary>Brings every copy to its source: on request, and ahead of Compile on a developer's machine.</summary>
public interface ISyncAssets : IHazAssetMappings
{
    /// <summary>Gets whether SyncAssets only prints its plan.</summary>
    [Parameter("Prints what SyncAssets would do, and writes nothing.")]
    bool DryRun => TryGetValue<bool?>(() => DryRun) ?? false;

    /// <summary>Gets whether SyncAssets discards edits of copies.</summary>
    [Parameter("Lets SyncAssets discard edits of copies, and take over files that it never wrote.")]
    bool OverwriteAssets => TryGetValue<bool?>(() => OverwriteAssets) ?? false;

    /// <summary>Gets the target that brings every copy to its source.</summary>
    Target SyncAssets => _ => _
        .Description("Brings every copy to its source, writing only what differs.")
#if ASSETSYNC_COMPONENTS
        .TryDependentFor<AssetSyncCompile>(x => x.Compile)
#endif
        .OnlyWhenStatic(() => SyncAssetsIsNamedOrLocalBuildDoesNotNameVerifyAssets)
        .Executes(() => AssetReport.Sync(this, DryRun, OverwriteAssets));

    // A verify that follows a sync always passes, so where the verdict counts nothing is written unasked. The name is what the summary prints as the reason.
    private bool SyncAssetsIsNamedOrLocalBuildDoesNotNameVerifyAssets =>
        AssetReport.IsNamed(this, nameof(SyncAssets)) || (IsLocalBuild && !AssetReport.IsNamed(this, nameof(IVerifyAssets.VerifyAssets)));
}
