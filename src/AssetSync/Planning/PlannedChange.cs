namespace AssetSync;

/// <summary>A change with what was seen when it was planned, so that applying can tell whether the files have changed since.</summary>
internal sealed record PlannedChange(Change Change)
{
    /// <summary>Gets the source with its links followed, or null for a removal.</summary>
    public string? RealSource { get; init; }

    /// <summary>Gets the source's permission bits, for a change of only the mode.</summary>
    public int SourceMode { get; init; }

    public FileStatus Destination { get; init; }

    /// <summary>Gets how to make the new content from the source's, or null if it is copied as it is. It may throw a <see cref="ContentException"/>.</summary>
    public Func<ReadableFile, byte[]>? Make { get; init; }

    /// <summary>Opens what will be written.</summary>
    public ReadableFile OpenContent(IReadOnlyFiles files)
    {
        var source = files.Open(RealSource!);
        if (Make is null)
            return source;
        using (source)
            return new MemoryFile(Make(source));
    }

    public ContentHash HashOf(IReadOnlyFiles files)
    {
        using var content = OpenContent(files);
        return Content.Hash(content);
    }

    /// <summary>Returns the change with the size of the new content.</summary>
    public PlannedChange WithSize(IReadOnlyFiles files)
    {
        if (Make is null)
            return this;
        using var content = OpenContent(files);
        return this with { Change = Change with { Bytes = content.Length } };
    }
}
