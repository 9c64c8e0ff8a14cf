namespace AssetSync.Tool.Formats;

/// <summary>One line of text output: a word, the copy, its source, and a reason.</summary>
internal sealed record TextRow(string Word, RelativePath Copy, RelativePath? Source, string? Note)
{
    public static TextRow For(Finding finding) => new(finding.State, finding.Destination, finding.Source, finding.Reason);

    public static TextRow For(Change change, bool isAdopt) => new(change.Kind.ToWord(), change.Destination, change.Source, NoteOn(change, isAdopt));

    // Create, update and delete already say that a copy was missing, stale or an orphan.
    private static string? NoteOn(Change change, bool isAdopt) => change.Reason switch
    {
        Drift.DestinationEdited => isAdopt ? "takes the edit" : "discards the edit",
        Drift.BothChanged or Drift.Differs => isAdopt ? "discards the source's content" : "discards the copy's content",
        Drift.OrphanEdited => "discards the edit",
        Drift.EolOnly or Drift.NotAFile => change.Reason.ToWord(),
        _ => null,
    };
}
