namespace AssetSync;

/// <summary>Reads and replaces small files below a root that are neither source nor copy, without following links.</summary>
internal static class SmallFiles
{
    private const int Largest = 1 << 24;

    /// <summary>Returns the content, or null unless the path is a regular file of at most this many bytes (by default 16 MiB); no link is followed, and nothing else is opened.</summary>
    public static byte[]? TryReadSmallFile(this IReadOnlyFiles files, string path, int largest = Largest)
    {
        try
        {
            return files.GetStatus(path).Kind == FileKind.File && WholeFile.Read(files, path, largest) is { } bytes ? bytes : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>As <see cref="TryReadSmallFile"/>, as text; empty if there is none.</summary>
    public static string ReadSmallText(this IReadOnlyFiles files, string path) =>
        files.TryReadSmallFile(path) is { } bytes ? System.Text.Encoding.UTF8.GetString(bytes) : "";

    /// <summary>Returns the names of one kind in a folder, sorted; none if the folder is missing or reached through a link.</summary>
    public static IReadOnlyList<string> Names(this IReadOnlyFiles files, string folder, FileKind kind)
    {
        var entries = new List<FolderEntry>();
        if (folder.Length == 0 || files.GetStatus(folder).Kind == FileKind.Folder)
            files.List(folder, entries);
        return [.. entries.Where(entry => entry.Kind == kind).Select(entry => entry.Name).Order(StringComparer.Ordinal)];
    }

    /// <summary>Writes a file, replacing what is there, even a link; creates the folders above it.</summary>
    /// <exception cref="IOException">A link or a file is in the place of a folder, or something else than a file or link is at the path.</exception>
    public static void ReplaceFile(this IFiles files, string path, ReadOnlyMemory<byte> content, int? mode = null)
    {
        var (folder, name) = RelativePath.Split(path);
        using var holder = files.OpenFolder(folder, create: true);
        var seen = holder.GetStatus(name);
        if (seen.Kind is not (FileKind.Missing or FileKind.File or FileKind.Link))
            throw new IOException($"cannot replace {path}: it is {FindingTexts.NameOf(seen.Kind)}");
        new FileReplacer(Temporaries.NewToken()).Write(holder, name, content, seen);
        if (mode is { } bits)
            holder.SetMode(name, bits);
    }
}
