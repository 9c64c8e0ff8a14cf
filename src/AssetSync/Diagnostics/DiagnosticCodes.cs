namespace AssetSync;

/// <summary>Lists every diagnostic code; each has a page of the same name under docs/diagnostics.</summary>
public static class DiagnosticCodes
{
    internal const string MappingFileNotFound = "ASSETSYNC0101";
    internal const string MappingFileSyntax = "ASSETSYNC0102";
    internal const string WrongType = "ASSETSYNC0103";
    internal const string UnknownKey = "ASSETSYNC0104";
    internal const string DuplicateKey = "ASSETSYNC0105";
    internal const string MissingKey = "ASSETSYNC0106";
    internal const string InvalidPath = "ASSETSYNC0107";
    internal const string MatchesNothing = "ASSETSYNC0108";
    internal const string NoMappings = "ASSETSYNC0109";
    internal const string DuplicateDestination = "ASSETSYNC0110";
    internal const string DestinationIsSource = "ASSETSYNC0111";
    internal const string Reserved = "ASSETSYNC0112";
    internal const string CollidingPaths = "ASSETSYNC0113";
    internal const string SourceNotAFile = "ASSETSYNC0114";
    internal const string SourceOutsideRoot = "ASSETSYNC0115";
    internal const string NestedDestinations = "ASSETSYNC0116";
    internal const string InvalidGlob = "ASSETSYNC0117";
    internal const string RootNotFound = "ASSETSYNC0118";
    internal const string TooMuch = "ASSETSYNC0119";
    internal const string CannotBeMade = "ASSETSYNC0120";
    internal const string InvalidContent = "ASSETSYNC0121";
    internal const string UntrackedSource = "ASSETSYNC0122";
    internal const string LockFileInvalid = "ASSETSYNC0201";
    internal const string LockFileTooNew = "ASSETSYNC0202";
    internal const string ReadFailed = "ASSETSYNC0301";
    internal const string WriteFailed = "ASSETSYNC0302";
    internal const string SourceMoved = "ASSETSYNC0303";
    internal const string DestinationMoved = "ASSETSYNC0304";
    internal const string GitFailed = "ASSETSYNC0305";
    internal const string Unexpected = "ASSETSYNC0306";
    internal const string CommandLine = "ASSETSYNC0401";
    internal const string NotADestination = "ASSETSYNC0402";
    internal const string CannotEditMappings = "ASSETSYNC0403";
    internal const string UnknownDiagnostic = "ASSETSYNC0404";
    internal const string Table = "ASSETSYNC0406";
    internal const string CannotInstallHook = "ASSETSYNC0407";
    internal const string CannotCarryBack = "ASSETSYNC0408";

    /// <summary>Gets every code with its title, sorted by code.</summary>
    public static IReadOnlyList<(string Code, string Title)> All { get; } =
    [
        ("ASSETSYNC0001", "missing-destination: a copy does not exist"),
        ("ASSETSYNC0002", "source-changed: a source changed after its copy was written"),
        ("ASSETSYNC0003", "destination-edited: a copy was edited by hand"),
        ("ASSETSYNC0004", "both-changed: source and copy were both edited"),
        ("ASSETSYNC0005", "differs: a copy differs and was not written by sync"),
        ("ASSETSYNC0006", "eol-only: only the line endings differ"),
        ("ASSETSYNC0007", "mode-differs: the executable bit differs"),
        ("ASSETSYNC0008", "not-a-file: a destination is not a regular file"),
        ("ASSETSYNC0009", "orphan: a copy whose mapping is gone"),
        ("ASSETSYNC0010", "orphan-edited: an edited copy whose mapping is gone"),
        ("ASSETSYNC0011", "missing-source: a source does not exist"),
        ("ASSETSYNC0012", "untracked: git does not track a copy"),
        ("ASSETSYNC0013", "unmapped: a file in an exact destination is not a copy"),
        (MappingFileNotFound, "the mapping file was not found"),
        (MappingFileSyntax, "the mapping file is not valid JSON"),
        (WrongType, "a value has the wrong type"),
        (UnknownKey, "a key is not known"),
        (DuplicateKey, "a key is given twice"),
        (MissingKey, "a key is missing"),
        (InvalidPath, "a path is not allowed"),
        (MatchesNothing, "a glob or folder matches nothing"),
        (NoMappings, "there are no mappings"),
        (DuplicateDestination, "two sources for one destination"),
        (DestinationIsSource, "a destination is also a source"),
        (Reserved, "a path is reserved"),
        (CollidingPaths, "two paths are one on some file systems"),
        (SourceNotAFile, "a source is not a regular file"),
        (SourceOutsideRoot, "a source leads out of the root"),
        (NestedDestinations, "a destination is below another destination"),
        (InvalidGlob, "a glob is not valid"),
        (RootNotFound, "the root does not exist"),
        (TooMuch, "the mappings ask for too much"),
        (CannotBeMade, "a copy cannot be made from its source"),
        (InvalidContent, "a header, footer or replacement is not valid"),
        (UntrackedSource, "a clone would not have a source"),
        (LockFileInvalid, "the lock file is not valid"),
        (LockFileTooNew, "the lock file is from a newer version"),
        (ReadFailed, "a file could not be read"),
        (WriteFailed, "a file could not be written"),
        (SourceMoved, "a source changed while it was read"),
        (DestinationMoved, "a destination changed after it was planned"),
        (GitFailed, "git failed"),
        (Unexpected, "a mistake in AssetSync itself"),
        (CommandLine, "the command line is wrong"),
        (NotADestination, "a path is not a copy"),
        (CannotEditMappings, "this edit of the mapping file is not possible"),
        (UnknownDiagnostic, "a diagnostic is not known"),
        ("ASSETSYNC0405", "a build could not run the command"),
        (Table, "a table of mappings is not up to date"),
        (CannotInstallHook, "the git hook cannot be installed or removed"),
        (CannotCarryBack, "an edit of a copy cannot be carried back"),
    ];

    /// <summary>Returns the code of a drift, such as <c>ASSETSYNC0003</c>.</summary>
    public static string GetCode(Drift drift) => drift switch
    {
        Drift.MissingDestination => "ASSETSYNC0001",
        Drift.SourceChanged => "ASSETSYNC0002",
        Drift.DestinationEdited => "ASSETSYNC0003",
        Drift.BothChanged => "ASSETSYNC0004",
        Drift.Differs => "ASSETSYNC0005",
        Drift.EolOnly => "ASSETSYNC0006",
        Drift.ModeDiffers => "ASSETSYNC0007",
        Drift.NotAFile => "ASSETSYNC0008",
        Drift.Orphan => "ASSETSYNC0009",
        Drift.OrphanEdited => "ASSETSYNC0010",
        Drift.MissingSource => "ASSETSYNC0011",
        Drift.Untracked => "ASSETSYNC0012",
        Drift.Unmapped => "ASSETSYNC0013",
        _ => throw new ArgumentOutOfRangeException(nameof(drift), drift, null),
    };
}
