namespace AssetSync;

/// <summary>Thrown when a file has changed since it was planned; that file is left as it is.</summary>
internal sealed class SyncConflictException(string code, string message) : IOException(message)
{
    public string Code { get; } = code;
}
