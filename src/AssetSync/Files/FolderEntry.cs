namespace AssetSync;

/// <summary>A name in a folder.</summary>
internal readonly record struct FolderEntry(string Name, FileKind Kind);
