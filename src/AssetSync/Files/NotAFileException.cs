namespace AssetSync;

/// <summary>Thrown when something other than a regular file is where one is to be read; the system refused nothing.</summary>
internal sealed class NotAFileException(string message) : IOException(message);
