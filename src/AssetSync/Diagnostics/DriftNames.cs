namespace AssetSync;

/// <summary>The names of each <see cref="Drift"/>: <c>source-changed</c> for programs, <c>stale</c> for people.</summary>
public static class DriftNames
{
    /// <summary>Returns the printed name: lower case words joined by hyphens.</summary>
    public static string ToName(this Drift drift) => drift switch
    {
        Drift.MissingSource => "missing-source",
        Drift.MissingDestination => "missing-destination",
        Drift.SourceChanged => "source-changed",
        Drift.DestinationEdited => "destination-edited",
        Drift.BothChanged => "both-changed",
        Drift.Differs => "differs",
        Drift.EolOnly => "eol-only",
        Drift.ModeDiffers => "mode-differs",
        Drift.NotAFile => "not-a-file",
        Drift.Orphan => "orphan",
        Drift.OrphanEdited => "orphan-edited",
        Drift.Untracked => "untracked",
        Drift.Unmapped => "unmapped",
        _ => throw new ArgumentOutOfRangeException(nameof(drift), drift, null),
    };

    /// <summary>Returns the state of a copy as text output names it.</summary>
    public static string ToWord(this Drift drift) => drift switch
    {
        Drift.MissingSource => "no source",
        Drift.MissingDestination => "missing",
        Drift.SourceChanged => "stale",
        Drift.DestinationEdited => "edited",
        Drift.BothChanged => "both changed",
        Drift.Differs => "differs",
        Drift.EolOnly => "line endings",
        Drift.ModeDiffers => "mode",
        Drift.NotAFile => "not a file",
        Drift.Orphan => "orphan",
        Drift.OrphanEdited => "orphan edited",
        Drift.Untracked => "not tracked",
        Drift.Unmapped => "unmapped",
        _ => throw new ArgumentOutOfRangeException(nameof(drift), drift, null),
    };
}
