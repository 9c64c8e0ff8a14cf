namespace AssetSync;

/// <summary>What to do about a finding, in the order of output.</summary>
internal enum Remedy
{
    RestoreSource,
    Sync,
    AdoptOrDiscard,
    Merge,
    DiscardOrMap,
    AdoptOrRemove,
    MoveAway,
    EditAttributes,
    Renormalize,
    SetModeInGit,
    Track,
    Unignore,
}
