namespace AssetSync.Packages.Tests;

/// <summary>Runs dotnet with a package folder of these tests alone, which stands in front of the user's.</summary>
internal static class Dotnet
{
    private static readonly Lazy<string> Packages = new(MakeFolder);

    /// <summary>Where packages are extracted; everything but the packages under test comes from the user's folder where it is there.</summary>
    public static string PackageFolder => Packages.Value;

    public static Command Command(params string[] arguments) => new("dotnet", arguments) { Environment = Environment };

    public static CommandResult Run(string folder, params string[] arguments) => CommandRunner.Run(Command(arguments), folder);

    /// <summary>Sets more variables.</summary>
    public static Command With(this Command command, IReadOnlyDictionary<string, string?> environment)
    {
        var all = new Dictionary<string, string?>(command.Environment);
        foreach (var (name, value) in environment)
            all[name] = value;
        return command with { Environment = all };
    }

    /// <summary>Runs dotnet in the scratch folder, with its output in the folder's log.</summary>
    public static CommandResult RunDotnet(this ScratchFolder folder, params string[] arguments) => folder.Run(Command(arguments));

    public static IReadOnlyDictionary<string, string?> Environment { get; } = new Dictionary<string, string?>
    {
        ["NUGET_PACKAGES"] = PackageFolder,
        ["NUGET_FALLBACK_PACKAGES"] = UserFolder(),
        ["DOTNET_NOLOGO"] = "1",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        // A node that stays would hold the pipes of its output open.
        ["MSBUILDDISABLENODEREUSE"] = "1",
    };

    /// <summary>
    /// Gives a repository a home of its own: there dotnet remembers where it unpacked a local tool, and the user's home may remember a folder that is gone.
    /// The user's feeds stay.
    /// </summary>
    public static Dictionary<string, string?> EnvironmentWithOwnHome(ScratchFolder folder)
    {
        var home = folder["../home"];
        var feeds = Path.Combine(UserProfile, ".nuget", "NuGet", "NuGet.Config");
        if (File.Exists(feeds))
        {
            Directory.CreateDirectory(Path.Combine(home, ".nuget", "NuGet"));
            File.Copy(feeds, Path.Combine(home, ".nuget", "NuGet", "NuGet.Config"), overwrite: true);
        }
        return new(Environment) { ["DOTNET_CLI_HOME"] = home };
    }

    private static string UserProfile => System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile);

    private static string UserFolder() =>
        System.Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(UserProfile, ".nuget", "packages");

    // What other packages it holds stays for the next run; those under test have one version always, so an earlier run's must go.
    private static string MakeFolder()
    {
        var folder = Directory.CreateDirectory(Path.Combine(RepositoryRoot.Path, "artifacts", "package-tests", "nuget"));
        foreach (var package in folder.EnumerateDirectories("assetsync*"))
            package.Delete(recursive: true);
        return folder.FullName;
    }
}
