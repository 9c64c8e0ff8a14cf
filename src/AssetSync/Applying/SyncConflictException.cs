namespace AssetSync;

/// <summary>Thrown when a file is not any more what the plan saw; that file is left as it is.</summary>
internal sealed class SyncConflictException(string code, string message) : IOException(message)
{
    public string Code { get; } = code;
}
