namespace AssetSync.Tests.Files;

/// <summary>A call of the library on its files.</summary>
public enum FileCall
{
    GetStatus,
    Open,
    Enter,
    List,
    ReadLink,
    LockRoot,
    OpenFolder,
    Read,
    GetStatusOfOpen,
    Create,
    Write,
    TryCopyFrom,
    SetModeAndTime,
    Rename,
    Delete,
    DeleteFolder,
    SetMode,
    SetModified,
}
