namespace AssetSync.Tool.Proving;

/// <summary>A folder for temporary files with the mappings and one source of each, to be broken and repaired.</summary>
internal sealed class ScratchCopy : IDisposable
{
    private readonly byte[] _mappings;

    public ScratchCopy(AssetRoot root, CancellationToken cancellationToken)
    {
        var mappings = root.ReadMappings();
        _mappings = File.ReadAllBytes(Path.Combine(root.Path, root.MappingFilePath));

        // The first file of a mapping stands for all.
        Pairs = [.. root.Expand(mappings, cancellationToken).GroupBy(pair => (pair.Mapping.Location, pair.DestinationIndex)).Select(group => group.First()).OrderBy(pair => pair.Destination)];
        Root = AssetRoot.Open(Directory.CreateTempSubdirectory("asset-sync-prove-").FullName);
        try
        {
            using var files = root.OpenContent(Subject.WorkTree);
            foreach (var source in Pairs.Select(pair => pair.Source).Distinct())
                Copy(files, source);
            WriteMappings();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public AssetRoot Root { get; }

    /// <summary>Gets one pair of each mapping and destination.</summary>
    public IReadOnlyList<Pair> Pairs { get; }

    public string LockFile => Path.Combine(Root.Path, Root.LockFilePath);

    public string PathOf(RelativePath path) => Path.Combine(Root.Path, path.Value);

    /// <summary>Writes the mapping file as it is in the root.</summary>
    public void WriteMappings() => WriteMappings(_mappings);

    /// <summary>Writes the mapping file without the destination of a pair.</summary>
    public void WriteMappingsWithout(Pair pair)
    {
        var destination = pair.Mapping.Destinations[pair.DestinationIndex];
        WriteMappings(Pairs.All(other => other.Mapping.Destinations[other.DestinationIndex] == destination)
            ? "{ \"mappings\": [], \"allowEmpty\": true }"u8.ToArray()
            : MappingFileEditor.Remove(_mappings, Root.MappingFilePath, destination));
    }

    private void WriteMappings(byte[] bytes) => File.WriteAllBytes(Path.Combine(Root.Path, Root.MappingFilePath), bytes);

    // A missing source, which verify reports anyway, is replaced by another.
    private void Copy(IReadOnlyFiles files, RelativePath source)
    {
        var real = LinkResolver.Resolve(files, source.Value, out _);
        var status = real is null ? new(FileKind.Missing) : files.GetStatus(real);
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(source))!);
        using var copy = File.Create(PathOf(source));
        if (status.Kind != FileKind.File)
            return;
        using (var file = files.Open(real!))
        {
            var buffer = new byte[Content.WindowSize];
            for (long offset = 0; file.Read(buffer, offset) is > 0 and var count; offset += count)
                copy.Write(buffer.AsSpan(0, count));
        }

        if (!OperatingSystem.IsWindows() && status.IsExecutable)
            File.SetUnixFileMode(PathOf(source), File.GetUnixFileMode(PathOf(source)) | UnixFileMode.UserExecute);
    }

    public void Dispose()
    {
        // Git's objects are read-only, and Windows does not delete read-only files.
        if (OperatingSystem.IsWindows())
        {
            foreach (var file in new DirectoryInfo(Root.Path).EnumerateFiles("*", SearchOption.AllDirectories))
                file.Attributes = FileAttributes.Normal;
        }

        Directory.Delete(Root.Path, recursive: true);
    }
}
