namespace AssetSync;

/// <summary>Gives the printed name of each <see cref="Drift"/>, such as <c>source-changed</c>.</summary>
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
        _ => throw new ArgumentOutOfRangeException(nameof(drift), drift, null),
    };
}
