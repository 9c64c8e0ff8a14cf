namespace AssetSync;

/// <summary>Names what a mapping's source stands for.</summary>
public enum SourceKind
{
    /// <summary>One file; the destination is the path of the copy, or a folder when it ends with <c>/</c>.</summary>
    File,

    /// <summary>A folder, written with a <c>/</c> at its end: everything below it.</summary>
    Folder,

    /// <summary>A glob with <c>*</c> or <c>**</c>; the path below its fixed part is kept.</summary>
    Glob,
}
