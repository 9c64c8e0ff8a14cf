namespace AssetSync;

/// <summary>A source and a destination that are equal now, and that some clone would check out as different files.</summary>
/// <param name="Source">The source, relative to the root.</param>
/// <param name="Destination">The destination, relative to the root.</param>
/// <param name="SourceAttributes">What .gitattributes says of the source, in its own words.</param>
/// <param name="DestinationAttributes">What .gitattributes says of the destination.</param>
/// <param name="Where">The files and lines that say it, such as <c>.gitattributes:2</c>.</param>
internal sealed record EolDisagreement(string Source, string Destination, string SourceAttributes, string DestinationAttributes, string Where)
{
    /// <summary>Gets what a finding adds to its message.</summary>
    public string Detail => $".gitattributes gives {Source} {SourceAttributes} and {Destination} {DestinationAttributes} ({Where})";
}
