namespace AssetSync;

/// <summary>Text from the mapping file and where it begins.</summary>
internal readonly record struct Located(string Text, FileLocation Location);
