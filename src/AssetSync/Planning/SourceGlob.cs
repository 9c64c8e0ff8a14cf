namespace AssetSync;

/// <summary>A source that is a folder or a glob, with its excludes.</summary>
internal sealed class SourceGlob
{
    private readonly Glob? _glob;
    private readonly Glob[] _excludes;

    public SourceGlob(Mapping mapping)
    {
        Mapping = mapping;
        FixedPart = Glob.FixedPart(mapping.Source);
        _glob = mapping.Kind == SourceKind.Folder ? null : new Glob(mapping.Source[FixedPart.Length..]);
        _excludes = [.. mapping.Exclude.Select(exclude => new Glob(exclude))];
    }

    public Mapping Mapping { get; }

    /// <summary>Gets the folder that all files of the source lie in, with <c>/</c> at its end; empty for the root.</summary>
    public string FixedPart { get; }

    /// <summary>Says whether the source takes a file.</summary>
    public bool IsMatch(ReadOnlySpan<char> path)
    {
        if (!path.StartsWith(FixedPart, StringComparison.Ordinal))
            return false;
        var below = path[FixedPart.Length..];
        if (_glob?.IsMatch(below) == false)
            return false;
        foreach (var exclude in _excludes)
            if (exclude.Excludes(below))
                return false;
        return true;
    }

    /// <summary>Says whether the source can take a file below a folder, given by its path with <c>/</c> at its end.</summary>
    public bool MayMatchBelow(ReadOnlySpan<char> folder)
    {
        if (!folder.StartsWith(FixedPart, StringComparison.Ordinal))
            return false;
        var below = folder[FixedPart.Length..].TrimEnd('/');
        foreach (var exclude in _excludes)
            if (exclude.Excludes(below))
                return false;
        return _glob?.MayMatchBelow(below) ?? true;
    }
}
