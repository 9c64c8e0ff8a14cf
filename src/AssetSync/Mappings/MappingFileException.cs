namespace AssetSync;

/// <summary>Thrown when the mapping file cannot be read or says something that is not allowed; every problem has its line and column.</summary>
public sealed class MappingFileException : AssetSyncException
{
    /// <summary>Creates the exception from its problems.</summary>
    public MappingFileException(IReadOnlyList<Problem> problems)
        : base(ExitCodes.Of(problems), problems)
    {
    }
}
