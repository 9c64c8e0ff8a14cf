#nullable enable
namespace AssetSync.Components;

/// <summary>Fails when a copy is out of sync: the gate before the build.</summary>
public interface IVerifyAssets : IHazAssetMappings
{
    /// <summary>Gets the target that lists every copy that is out of sync, and fails if there is one.</summary>
    Target VerifyAssets => _ => _
        .Description("Fails when a copy is out of sync; writes nothing.")
        .TryAfter<ISyncAssets>(x => x.SyncAssets)
        .DependentFor(AssetGate.Guarded(this))
        .Before(AssetGate.Later(this))
        .Executes(() => AssetReport.Verify(this, FollowsLocalSync));

    // A copy that this run has just created cannot be tracked yet. A server, and a verify that was named, do not allow that.
    private bool FollowsLocalSync =>
        IsLocalBuild
        && !AssetReport.IsNamed(this, nameof(VerifyAssets))
        && AssetReport.HasRun(this, nameof(ISyncAssets.SyncAssets))
        && this is ISyncAssets { SyncAssetsDryRun: false };
}
