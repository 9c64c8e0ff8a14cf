#nullable enable
namespace AssetSync.Components;

/// <summary>Updates every copy from its source: on request, and before the build on a developer's machine.</summary>
public interface ISyncAssets : IHazAssetMappings
{
    /// <summary>Gets whether SyncAssets only prints its plan.</summary>
    [Parameter("SyncAssets prints its plan and writes nothing; --dry-run says the same.")]
    bool SyncAssetsDryRun => AssetParameter.DryRunOption(this) ?? AssetParameter.Get<ISyncAssets, bool?>(this, nameof(SyncAssetsDryRun)) ?? false;

    /// <summary>Gets the copies whose edits SyncAssets discards, or folders above them, relative to the root; <c>true</c>, or no path, means all.</summary>
    [Parameter("SyncAssets discards edits of these copies and takes over files that it never wrote. Without a path: of all copies.")]
    string[]? OverwriteAssets => AssetParameter.Get<ISyncAssets, string[]>(this, nameof(OverwriteAssets));

    /// <summary>Gets the copies whose edits SyncAssets copies into their sources, or folders above them, relative to the root.</summary>
    [Parameter("SyncAssets takes the edits of these copies into their sources.")]
    string[]? AdoptAssets => AssetParameter.Get<ISyncAssets, string[]>(this, nameof(AdoptAssets));

    /// <summary>Gets the target that updates every copy from its source.</summary>
    Target SyncAssets => _ => _
        .Description("Updates every copy that differs from its source.")
        .DependentFor(AssetGate.Guarded(this))
        .Before(AssetGate.Later(this))
        .OnlyWhenStatic(() => RunsHere, "SyncAssets is named, or this is a local build that does not name VerifyAssets")
        .Executes(() => AssetReport.Sync(this));

    // A verify after a sync always passes, so if the verdict counts, sync runs only when named.
    private bool RunsHere =>
        AssetReport.IsNamed(this, nameof(SyncAssets)) || (IsLocalBuild && !AssetReport.IsNamed(this, nameof(IVerifyAssets.VerifyAssets)));
}
