namespace AssetSync.Tests.Safety;

/// <summary>Stands for the end of the process: from then on every call throws it, so that nothing can be tidied up.</summary>
public sealed class KilledException : Exception;
