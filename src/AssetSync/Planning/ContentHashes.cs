namespace AssetSync;

/// <summary>The hashes of source and destination: an object of its own, as most suspects of a first sync have none.</summary>
internal sealed record ContentHashes(ContentHash Source, ContentHash Destination);
