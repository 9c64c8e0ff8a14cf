namespace AssetSync.Testing;

/// <summary>A destination of the <see cref="FaultTree"/>; null content is a file that does not exist.</summary>
public sealed record FaultDestination(string Path, string? Source, ReadOnlyMemory<byte>? Old, ReadOnlyMemory<byte>? New)
{
    public string? OldLink { get; init; }

    public string OldMode { get; init; } = "644";

    public string NewMode { get; init; } = "644";
}
