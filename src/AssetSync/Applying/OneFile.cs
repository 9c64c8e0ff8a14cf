namespace AssetSync;

/// <summary>Replaces a single file outside a plan, such as the mapping file: through the same writer, with a journal.</summary>
internal static class OneFile
{
    /// <summary>Writes a file that must not exist, with the folders above it.</summary>
    /// <exception cref="IOException">It exists.</exception>
    public static void Create(IFiles files, string journal, string path, ReadOnlyMemory<byte> bytes)
    {
        using (files.OpenFolder(RelativePath.Split(path).Folder, create: true))
            Replace(files, journal, path, bytes, new(FileKind.Missing));
    }

    /// <exception cref="SyncConflictException">The file has changed since it was read.</exception>
    public static void Replace(IFiles files, string journal, string path, ReadOnlyMemory<byte> bytes, in FileStatus seen)
    {
        var (folder, name) = RelativePath.Split(path);
        var token = Temporaries.NewToken();
        Journal.Write(files, journal, token, [new(folder, false)]);
        try
        {
            using var holder = files.OpenFolder(folder, create: false);
            new FileReplacer(token).Write(holder, name, bytes, seen);
        }
        finally
        {
            Journal.Remove(files, journal);
        }
    }
}
