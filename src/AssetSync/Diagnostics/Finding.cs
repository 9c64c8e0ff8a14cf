namespace AssetSync;

/// <summary>One destination that is out of sync.</summary>
/// <param name="Drift">How it is out of sync.</param>
/// <param name="Destination">The destination.</param>
public sealed record Finding(Drift Drift, RelativePath Destination)
{
    /// <summary>Gets the source; for an orphan, the source that the lock file names, or null if it names none; null for a file that is not a copy.</summary>
    public RelativePath? Source { get; init; }

    /// <summary>Gets the location of the mapping, or of the lock file's entry for an orphan.</summary>
    public FileLocation? Location { get; init; }

    /// <summary>Gets what sync would do about it, or null if sync refuses or cannot fix it.</summary>
    public ChangeKind? Change { get; init; }

    /// <summary>Gets the state as text output names it, such as <c>stale</c>.</summary>
    public string State => Drift == Drift.Untracked && Detail is "ignored" ? "ignored" : Drift.ToWord();

    /// <summary>Gets what <see cref="State"/> does not say, in a few words, or null.</summary>
    public string? Reason => FindingTexts.Reason(Drift, Detail, isMade: Maker is not null) is { } reason ? Printable.Line(reason) : null;

    /// <summary>Gets one sentence on what differs, without a full stop at its end.</summary>
    public string Message => Printable.Line(FindingTexts.Message(Drift, Source, Detail, isMade: Maker is not null));

    /// <summary>Gets the commands that fix it, in the words of <see cref="AssetRootOptions.Commands"/>.</summary>
    public string Fix => Printable.Line(FindingTexts.Fix(this));

    /// <summary>Gets whether sync refuses to fix it, because something would be lost or is in the way.</summary>
    public bool IsRefused =>
        Change is null
        && Drift is Drift.DestinationEdited or Drift.BothChanged or Drift.Differs or Drift.NotAFile or Drift.OrphanEdited or Drift.Unmapped;

    /// <summary>Gets the diagnostic's code, such as <c>ASSETSYNC0003</c>.</summary>
    public string Code => Drift.ToCode();

    /// <summary>Gets how severe it is.</summary>
    public Severity Severity => Drift == Drift.MissingSource ? Severity.Error : Change is null ? Severity.Decision : Severity.Fixable;

    internal Remedy Remedy => (Drift, Change) switch
    {
        (Drift.MissingSource, _) => Remedy.RestoreSource,
        (Drift.Untracked, _) => Detail is "ignored" ? Remedy.Unignore : Remedy.Track,
        (Drift.EolOnly, _) when Renormalized is not null => Remedy.Renormalize,
        (Drift.EolOnly, _) when Detail is not null => Remedy.EditAttributes,
        // Windows has no executable bit on disk; git keeps it.
        (Drift.ModeDiffers, _) when OperatingSystem.IsWindows() => Remedy.SetModeInGit,
        (_, not null) => Remedy.Sync,
        (Drift.DestinationEdited, _) => Remedy.AdoptOrDiscard,
        (Drift.BothChanged or Drift.Differs, _) => Remedy.Merge,
        (Drift.OrphanEdited, _) => Remedy.DiscardOrMap,
        (Drift.Unmapped, _) => Remedy.AdoptOrRemove,
        (Drift.NotAFile, _) => Remedy.MoveAway,
        _ => Remedy.Sync,
    };

    // The texts are made on demand: a first sync has a finding for every file, and prints none.
    internal string? Detail { get; init; }

    /// <summary>Gets the file that git keeps with CRLF and should store again, or null.</summary>
    internal string? Renormalized { get; init; }

    /// <summary>Gets what makes the copy, or null if the source is copied as it is.</summary>
    internal ContentMaker? Maker { get; init; }

    internal CommandNames Commands { get; init; } = CommandNames.Default;
}
