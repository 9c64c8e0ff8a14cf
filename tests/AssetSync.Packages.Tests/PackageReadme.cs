using System.Text.RegularExpressions;

namespace AssetSync.Packages.Tests;

/// <summary>The readme of a package, or another page, whose blocks are what the tests run.</summary>
internal sealed class PackageReadme(string page)
{
    private readonly string _text = File.ReadAllText(Path.Combine(RepositoryRoot.Path, page.EndsWith(".md", StringComparison.Ordinal) ? page : $"src/{page}/README.md"));

    /// <summary>Returns the first block in a language.</summary>
    public string Block(string language) => Blocks(language).First();

    /// <summary>Gets the command lines, in their order.</summary>
    public IEnumerable<string> CommandLines => Blocks("sh").SelectMany(block => block.Split('\n', StringSplitOptions.RemoveEmptyEntries)).Where(line => line[0] != '#');

    /// <summary>Runs one command line as it is, except for the version: the packages under test are a pre-release.</summary>
    public static CommandResult Run(ScratchFolder folder, string line, IReadOnlyDictionary<string, string?> environment)
    {
        var words = line.Split(' ');
        var version = new[] { " package ", " tool install ", " tool update " }.Any(verb => line.Contains(verb, StringComparison.Ordinal)) ? new[] { "--version", Feed.Version } : [];
        return folder.Run(new Command(words[0], [.. words[1..], .. version]) { Environment = environment });
    }

    private IEnumerable<string> Blocks(string language) =>
        Regex.Matches(_text, $"```{language}\n(.*?)```", RegexOptions.Singleline).Select(match => match.Groups[1].Value);
}
