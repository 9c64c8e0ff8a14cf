namespace AssetSync;

/// <summary>One entry as it was read, before its parts are held against each other.</summary>
internal sealed class MappingDraft(FileLocation location)
{
    public FileLocation Location { get; } = location;

    /// <summary>Gets or sets which keys were given, as bits in the order of <see cref="MappingKeys.OfEntry"/>; also those with a wrong value.</summary>
    public int Keys { get; set; }

    public Located? Source { get; set; }

    public List<Located>? Destinations { get; set; }

    public FileLocation? DestinationsLocation { get; set; }

    public List<Located> Exclude { get; } = [];

    public FileLocation? ExcludeLocation { get; set; }

    public string? Purpose { get; set; }
}
