namespace AssetSync;

/// <summary>The diagnostics that are not about a <see cref="Drift"/>; each has a page of the same name under docs/diagnostics.</summary>
internal static class DiagnosticCodes
{
    public const string MappingFileNotFound = "ASSETSYNC0101";
    public const string MappingFileSyntax = "ASSETSYNC0102";
    public const string WrongType = "ASSETSYNC0103";
    public const string UnknownKey = "ASSETSYNC0104";
    public const string DuplicateKey = "ASSETSYNC0105";
    public const string MissingKey = "ASSETSYNC0106";
    public const string InvalidPath = "ASSETSYNC0107";
    public const string MatchesNothing = "ASSETSYNC0108";
    public const string NoMappings = "ASSETSYNC0109";
    public const string DuplicateDestination = "ASSETSYNC0110";
    public const string DestinationIsSource = "ASSETSYNC0111";
    public const string Reserved = "ASSETSYNC0112";
    public const string CollidingPaths = "ASSETSYNC0113";
    public const string SourceNotAFile = "ASSETSYNC0114";
    public const string SourceOutsideRoot = "ASSETSYNC0115";
    public const string NestedDestinations = "ASSETSYNC0116";
    public const string InvalidGlob = "ASSETSYNC0117";
    public const string RootNotFound = "ASSETSYNC0118";
    public const string TooMuch = "ASSETSYNC0119";
    public const string CannotBeMade = "ASSETSYNC0120";
    public const string InvalidContent = "ASSETSYNC0121";
    public const string UntrackedSource = "ASSETSYNC0122";
    public const string LockFileInvalid = "ASSETSYNC0201";
    public const string LockFileTooNew = "ASSETSYNC0202";
    public const string ReadFailed = "ASSETSYNC0301";
    public const string WriteFailed = "ASSETSYNC0302";
    public const string SourceMoved = "ASSETSYNC0303";
    public const string DestinationMoved = "ASSETSYNC0304";
    public const string GitFailed = "ASSETSYNC0305";
    public const string Unexpected = "ASSETSYNC0306";
    public const string CommandLine = "ASSETSYNC0401";
    public const string NotADestination = "ASSETSYNC0402";
    public const string CannotEditMappings = "ASSETSYNC0403";
    public const string UnknownDiagnostic = "ASSETSYNC0404";
    public const string Table = "ASSETSYNC0406";
    public const string CannotInstallHook = "ASSETSYNC0407";
    public const string CannotCarryBack = "ASSETSYNC0408";
}
