namespace AssetSync;

/// <summary>Returns the exit code for findings and problems; the highest one wins.</summary>
internal static class ExitCodes
{
    public static ExitCode Highest(IReadOnlyList<Finding> findings, IReadOnlyList<Problem> problems)
    {
        var code = findings.Count == 0 ? ExitCode.Success
            : findings.Any(finding => finding.Drift == Drift.MissingSource) ? ExitCode.BadInput
            : ExitCode.Drift;
        return (ExitCode)Math.Max((int)code, (int)Highest(problems));
    }

    public static ExitCode Highest(IReadOnlyList<Problem> problems) =>
        problems.Select(problem => problem.ExitCode).Append(ExitCode.Success).Max();
}
