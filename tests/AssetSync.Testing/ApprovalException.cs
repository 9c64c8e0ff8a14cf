namespace AssetSync.Testing;

/// <summary>Text is not what was approved.</summary>
public sealed class ApprovalException(string message) : Exception(message);
