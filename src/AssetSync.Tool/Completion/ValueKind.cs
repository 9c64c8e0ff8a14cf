namespace AssetSync.Tool.Completion;

/// <summary>What can stand for a value.</summary>
internal enum ValueKind
{
    /// <summary>The option takes none.</summary>
    None,

    /// <summary>Anything.</summary>
    Text,

    File,

    Folder,

    /// <summary>One of a few words.</summary>
    Word,
}
