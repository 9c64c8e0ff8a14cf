namespace AssetSync;

/// <summary>Thrown when the file to read is not a regular file.</summary>
internal sealed class NotAFileException(string message) : IOException(message);
