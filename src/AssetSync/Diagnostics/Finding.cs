namespace AssetSync;

/// <summary>One destination that is out of sync.</summary>
/// <param name="Drift">The way in which it is out of sync.</param>
/// <param name="Destination">The destination.</param>
public sealed record Finding(Drift Drift, RelativePath Destination)
{
    /// <summary>Gets the source; for an orphan, the source that the lock file names, or null where it names none.</summary>
    public RelativePath? Source { get; init; }

    /// <summary>Gets the place of the mapping, or of the lock file's entry for an orphan.</summary>
    public FileLocation? Location { get; init; }

    /// <summary>Gets what sync would do about it, or null where sync refuses or cannot fix it.</summary>
    public ChangeKind? Change { get; init; }

    /// <summary>Gets one sentence on what differs, without a full stop at its end.</summary>
    public string Message => Printable.Line(FindingTexts.Message(Drift, Source, Detail));

    /// <summary>Gets the commands that fix it, in the words of <see cref="AssetRootOptions.Commands"/>.</summary>
    public string Fix => Printable.Line(FindingTexts.Fix(Drift, Destination, Change, Detail, Commands));

    /// <summary>Gets whether sync refuses to fix it, because something would be lost or is in the way.</summary>
    public bool IsRefused =>
        Change is null
        && Drift is Drift.DestinationEdited or Drift.BothChanged or Drift.Differs or Drift.NotAFile or Drift.OrphanEdited;

    /// <summary>Gets the diagnostic's code, such as <c>ASSETSYNC0003</c>.</summary>
    public string Code => DiagnosticCodes.GetCode(Drift);

    // The texts are made when somebody reads them: a first sync has a finding for every file, and prints none.
    internal string? Detail { get; init; }

    internal CommandNames Commands { get; init; } = CommandNames.Default;
}
