namespace AssetSync;

/// <summary>The kinds of a mapping's source.</summary>
public enum SourceKind
{
    /// <summary>One file; the destination is the path of the copy, or a folder if it ends with <c>/</c>.</summary>
    File,

    /// <summary>A folder, written with a <c>/</c> at its end: everything below it.</summary>
    Folder,

    /// <summary>A glob with <c>*</c> or <c>**</c>; the path below its fixed part is kept.</summary>
    Glob,
}
