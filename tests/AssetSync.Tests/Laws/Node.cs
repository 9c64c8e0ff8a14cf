namespace AssetSync.Tests.Laws;

/// <summary>What is at a path, for comparing whole trees.</summary>
internal sealed record Node(FileKind Kind, string Content, int Mode, FileTime Modified)
{
    public bool IsExecutable => (Mode & FileStatus.OwnerExecutes) != 0;

    /// <summary>The content as git would store it: a NUL in the first 8,000 bytes makes it binary.</summary>
    public string Stored => Content[..Math.Min(8000, Content.Length)].Contains('\0', StringComparison.Ordinal) ? Content : Content.Replace("\r\n", "\n", StringComparison.Ordinal);

    /// <summary>Reads a whole tree, without following links; a link's content is its text.</summary>
    public static Dictionary<string, Node> ReadTree(ScratchFolder folder)
    {
        var nodes = new Dictionary<string, Node>(StringComparer.Ordinal);
        using var files = FilesBelow.Open(folder.Path);
        Add(files, "", nodes);
        return nodes;
    }

    private static void Add(IFiles files, string folder, Dictionary<string, Node> nodes)
    {
        var entries = new List<FolderEntry>();
        files.List(folder, entries);
        foreach (var entry in entries)
        {
            var path = folder.Length == 0 ? entry.Name : folder + "/" + entry.Name;
            var status = files.GetStatus(path);
            var content = status.Kind switch
            {
                FileKind.File => System.Text.Encoding.Latin1.GetString(WholeFile.Read(files, path)!),
                FileKind.Link => files.ReadLink(path),
                _ => "",
            };
            nodes[path] = new(status.Kind, content, status.Mode, status.Kind == FileKind.Folder ? default : status.Modified);
            if (entry.Kind == FileKind.Folder)
                Add(files, path, nodes);
        }
    }
}
