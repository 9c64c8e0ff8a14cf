namespace AssetSync.Tool.Searching;

/// <summary>Knows where equal files are common and mean little: test fixtures, snapshots, licences, vendored code.</summary>
internal static class UsualCopies
{
    private const double Little = 0.1;
    private const double VeryLittle = 0.02;

    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "license", "licence", "copying", "notice", "unlicense", "__init__", "py", "mod", "index",
        "launchsettings", "packages", "package-lock", "yarn", "pnpm-lock", "favicon",
    };

    private static readonly HashSet<string> Folders = new(StringComparer.OrdinalIgnoreCase)
    {
        "test", "tests", "spec", "specs", "testdata", "fixture", "fixtures", "testcases", "snapshot", "snapshots", "__snapshots__", "golden", "expected", "baseline", "baselines",
        "benchmark", "benchmarks", "sample", "samples", "example", "examples", "playground", "demo", "demos",
        "vendor", "third_party", "third-party", "thirdparty", "node_modules", "external", "migrations", "archive", "_archive", "archived", "bin", "obj",
    };

    // Settings of tools and translations, which many projects of one repository have.
    private static readonly HashSet<string> NearestFolders = new(StringComparer.OrdinalIgnoreCase) { ".vscode", ".idea", ".template.config", "xlf" };

    /// <summary>Returns the weight of a file by its name and that of its folder.</summary>
    public static double WeightOf(in RepositoryFile file) =>
        IsUsualName(file.Name) || NearestFolders.Contains(RelativePath.Split(file.Folder.TrimEnd('/')).Name) ? Little : 1;

    public static bool IsUsualName(string name) =>
        (name.StartsWith('.') || name.EndsWith(".meta", StringComparison.Ordinal) || Names.Contains(Stem(name))) && !AssistantFiles.Is(name);

    /// <summary>Returns the weight of a folder by the names on its path.</summary>
    public static double WeightOf(string folder) =>
        folder.Split('/').Any(segment => Folders.Contains(segment) || segment.Split('.', '-').Any(word => word is "Tests" or "tests" or "Specs" or "Snapshots")) ? VeryLittle : 1;

    private static string Stem(string name) => name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? name[..dot] : name;
}
