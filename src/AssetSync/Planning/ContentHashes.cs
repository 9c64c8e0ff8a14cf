namespace AssetSync;

/// <summary>The hashes of source and destination: a separate object, because most suspects of a first sync have none.</summary>
internal sealed record ContentHashes(ContentHash Source, ContentHash Destination);
