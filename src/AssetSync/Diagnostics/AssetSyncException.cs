namespace AssetSync;

/// <summary>Thrown when an operation cannot be carried out at all; has every problem found, not only the first.</summary>
public sealed class AssetSyncException : Exception
{
    /// <summary>Creates the exception from its problems; the message has one per line.</summary>
    public AssetSyncException(ExitCode exitCode, IReadOnlyList<Problem> problems)
        : base(string.Join(Environment.NewLine, problems))
    {
        ExitCode = exitCode;
        Problems = problems;
    }

    internal AssetSyncException(IReadOnlyList<Problem> problems)
        : this(ExitCodes.Highest(problems), problems)
    {
    }

    /// <summary>Gets the exit code that a host ends with.</summary>
    public ExitCode ExitCode { get; }

    /// <summary>Gets what is wrong, in the order of the file.</summary>
    public IReadOnlyList<Problem> Problems { get; }
}
