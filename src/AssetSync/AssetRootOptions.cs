namespace AssetSync;

/// <summary>Where the mapping file is, and how messages name the commands.</summary>
public sealed record AssetRootOptions
{
    /// <summary>Gets the mapping file: absolute, or relative to the root.</summary>
    public string MappingFile { get; init; } = AssetSync.MappingFile.DefaultName;

    /// <summary>Gets the commands that messages tell the user to run.</summary>
    public CommandNames Commands { get; init; } = new();
}
