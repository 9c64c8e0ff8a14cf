using System.Text.Json;

namespace AssetSync;

/// <summary>A folder for temporary files with the mappings and one source of each, to be broken and mended.</summary>
internal sealed class ScratchCopy : IDisposable
{
    private readonly MappingFile _mappings;

    public ScratchCopy(IReadOnlyFiles files, MappingFile mappings, IReadOnlyList<Pair> pairs)
    {
        _mappings = mappings;
        Path = Directory.CreateTempSubdirectory("asset-sync-prove-").FullName;
        try
        {
            // Of a mapping with many files the first stands for all.
            Pairs = [.. pairs.GroupBy(pair => (pair.Mapping.Location, pair.DestinationIndex)).Select(group => group.First()).OrderBy(pair => pair.Destination)];
            foreach (var source in Pairs.Select(pair => pair.Source).Distinct())
                Copy(files, source);
            WriteMappings(without: null);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public string Path { get; }

    /// <summary>Gets one pair of each mapping and destination.</summary>
    public IReadOnlyList<Pair> Pairs { get; }

    public string PathOf(RelativePath path) => System.IO.Path.Combine(Path, path.Value);

    public string LockFile => System.IO.Path.Combine(Path, AssetSync.LockFile.PathFor(MappingFile.DefaultName));

    /// <summary>Writes the mapping file, without the destination of a pair where one is given.</summary>
    public void WriteMappings(Pair? without)
    {
        using var file = File.Create(System.IO.Path.Combine(Path, MappingFile.DefaultName));
        using var json = new Utf8JsonWriter(file);
        json.WriteStartObject();
        json.WriteBoolean("allowEmpty", true);
        json.WriteStartArray("mappings");
        foreach (var mapping in _mappings.Mappings)
        {
            var isHit = without?.Mapping == mapping;
            var destinations = mapping.Destinations.Where((_, index) => !isHit || index != without!.DestinationIndex).ToList();
            if (destinations.Count > 0 && Pairs.Any(one => one.Mapping == mapping))
                Write(json, mapping, destinations);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Mapping mapping, List<string> destinations)
    {
        json.WriteStartObject();
        json.WriteString("source", mapping.Source);
        WriteTexts(json, "destinations", destinations);
        if (mapping.Exclude.Count > 0)
            WriteTexts(json, "exclude", mapping.Exclude);
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    // A source that is missing, which verify says by itself, is stood in for.
    private void Copy(IReadOnlyFiles files, RelativePath source)
    {
        var real = LinkResolver.Resolve(files, source.Value, out _);
        var status = real is null ? new(FileKind.Missing) : files.GetStatus(real);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(PathOf(source))!);
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

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
