namespace AssetSync.Tool.Formats;

/// <summary>Writes paths, one a line, as seen from the working directory: for scripts and builds.</summary>
/// <param name="places">Where the user is.</param>
/// <param name="all">Whether to write every copy, not only what the command is about.</param>
internal sealed class PathsFormat(Places places, bool all) : TextBasedFormat
{
    public override void Write(Answer answer, TextWriter writer)
    {
        foreach (var path in all ? answer.Destinations ?? [] : Subjects(answer))
        {
            // MSBuild reads the copies, and does not understand quotes; names of copies have no line break.
            var name = places.From(places.WorkingDirectory, path.Value);
            writer.WriteLine(all ? name : QuotedPath.From(name));
        }
    }

    /// <summary>Returns what list lists or find found, what verify found to be out of sync, or what sync and adopt wrote or removed.</summary>
    private static IEnumerable<RelativePath> Subjects(Answer answer) =>
        answer.Assets is not null || answer.Found is not null ? answer.Destinations!
        : answer.Command == "verify" ? answer.Findings.Select(finding => finding.Destination).Distinct()
        : answer.Changes.Select(change => change.Destination);
}
