namespace AssetSync;

/// <summary>Says in one place which exit code findings and problems call for; the highest one wins.</summary>
internal static class ExitCodes
{
    private const string FirstOfFailures = "ASSETSYNC0300";
    private const string LastOfFailures = "ASSETSYNC0399";

    public static ExitCode Of(IReadOnlyList<Finding> findings, IReadOnlyList<Problem> problems)
    {
        var code = findings.Count == 0 ? ExitCode.InSync
            : findings.Any(finding => finding.Drift == Drift.MissingSource) ? ExitCode.BadInput
            : ExitCode.Drift;
        return (ExitCode)Math.Max((int)code, (int)Of(problems));
    }

    public static ExitCode Of(IReadOnlyList<Problem> problems) =>
        problems.Count == 0 ? ExitCode.InSync
        : problems.Any(problem => IsFailure(problem.Code)) ? ExitCode.IoFailure
        : ExitCode.BadInput;

    // The 0300s are what file system or git refused; every other problem is input that is wrong.
    private static bool IsFailure(string code) =>
        string.CompareOrdinal(code, FirstOfFailures) > 0 && string.CompareOrdinal(code, LastOfFailures) <= 0;
}
