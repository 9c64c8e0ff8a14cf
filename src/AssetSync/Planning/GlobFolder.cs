using Microsoft.Extensions.FileSystemGlobbing.Abstractions;

namespace AssetSync;

/// <summary>Shows a folder to the globbing library, so that it sees our files and walks only where a pattern can match.</summary>
internal sealed class GlobFolder(FolderWalk walk, string path, DirectoryInfoBase? parent) : DirectoryInfoBase
{
    public override string Name => path[(path.LastIndexOf('/') + 1)..];

    public override string FullName => path;

    public override DirectoryInfoBase? ParentDirectory => parent;

    public override IEnumerable<FileSystemInfoBase> EnumerateFileSystemInfos()
    {
        foreach (var entry in walk.ListEntries(path))
        {
            var child = RelativePath.Join(path, entry.Name);
            yield return entry.Kind == FileKind.Folder ? new GlobFolder(walk, child, this) : new GlobFile(child, this);
        }
    }

    public override DirectoryInfoBase GetDirectory(string path1) => throw new NotSupportedException();

    public override FileInfoBase GetFile(string path1) => throw new NotSupportedException();
}

/// <summary>Shows a file to the globbing library.</summary>
internal sealed class GlobFile(string path, DirectoryInfoBase parent) : FileInfoBase
{
    public override string Name => path[(path.LastIndexOf('/') + 1)..];

    public override string FullName => path;

    public override DirectoryInfoBase? ParentDirectory => parent;
}
