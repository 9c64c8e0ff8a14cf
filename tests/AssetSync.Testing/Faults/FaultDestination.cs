namespace AssetSync.Testing;

/// <summary>A destination of the <see cref="FaultTree"/>; null content is a file that does not exist.</summary>
public sealed record FaultDestination(string Path, string? Source, ReadOnlyMemory<byte>? Old, ReadOnlyMemory<byte>? New)
{
    public string? OldLink { get; init; }

    /// <summary>Gets what the source holds, where the copy is made of it.</summary>
    public ReadOnlyMemory<byte>? Made { get; init; }

    /// <summary>Gets further keys of the mapping.</summary>
    public string Keys { get; init; } = "";

    public ReadOnlyMemory<byte> SourceContent => Made ?? New!.Value;

    public string OldMode { get; init; } = "644";

    public string NewMode { get; init; } = "644";
}
