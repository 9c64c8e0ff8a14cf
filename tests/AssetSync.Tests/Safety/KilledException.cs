namespace AssetSync.Tests.Safety;

/// <summary>Stands for a kill: from then on every call throws it, so that nothing can be cleaned up.</summary>
public sealed class KilledException : Exception;
