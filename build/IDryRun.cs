/// <summary>The short name that --sync-assets-dry-run has in this repository, where no other parameter is called so.</summary>
interface IDryRun : ISyncAssets
{
    [Parameter("SyncAssets prints its plan and writes nothing.")]
    bool DryRun => AssetParameter.Get<IDryRun, bool?>(this, nameof(DryRun)) ?? AssetParameter.Get<ISyncAssets, bool?>(this, nameof(SyncAssetsDryRun)) ?? false;

    bool ISyncAssets.SyncAssetsDryRun => DryRun;
}
