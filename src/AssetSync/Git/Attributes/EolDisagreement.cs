namespace AssetSync;

/// <summary>A source and a destination that are equal here, but differ in some clone.</summary>
/// <param name="Source">The source, relative to the root.</param>
/// <param name="Destination">The destination, relative to the root.</param>
/// <param name="SourceAttributes">The attributes of the source, as in .gitattributes.</param>
/// <param name="DestinationAttributes">The attributes of the destination.</param>
/// <param name="Where">The files and lines with them, such as <c>.gitattributes:2</c>.</param>
internal sealed record EolDisagreement(string Source, string Destination, string SourceAttributes, string DestinationAttributes, string Where)
{
    /// <summary>Gets the one of the two whose CRLF git keeps, if both have the same attributes.</summary>
    public string? Kept { get; init; }

    /// <summary>Gets what a finding adds to its message.</summary>
    public string Detail => Kept is not null
        ? $"git keeps the CRLF that {Kept} was committed with, and stores {(Kept == Destination ? Source : Destination)} with LF"
        : $".gitattributes gives {Source} {SourceAttributes} and {Destination} {DestinationAttributes} ({Where})";
}
