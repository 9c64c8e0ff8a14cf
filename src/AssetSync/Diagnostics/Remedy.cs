namespace AssetSync;

/// <summary>What a finding's reader has to do, in the order in which it is listed.</summary>
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
