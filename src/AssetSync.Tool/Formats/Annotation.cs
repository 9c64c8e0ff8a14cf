namespace AssetSync.Tool.Formats;

/// <summary>A finding or a problem as a CI shows it: one place, one code, one text that ends with what fixes it.</summary>
internal sealed record Annotation(FileLocation? Location, string Code, string Title, string Text, string Subject)
{
    public static IEnumerable<Annotation> ListFor(Answer answer)
    {
        foreach (var finding in answer.Complaints)
        {
            var names = finding.Source is { } source ? $"{source} -> {finding.Destination}" : finding.Destination.ToString();
            yield return new Annotation(finding.Location, finding.Code, finding.Drift.ToName(), $"{names}: {finding.Message}. To fix: {finding.Fix}", finding.Destination.Value);
        }

        foreach (var problem in answer.Problems)
            yield return new Annotation(problem.Location, problem.Code, "", problem.Message + (problem.Fix is null ? "" : $" ({problem.Fix})"), problem.Message);
    }
}
