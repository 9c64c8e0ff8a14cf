using System.CommandLine;

namespace AssetSync.Tool.Commands;

/// <summary>The options of every command, before or after its name.</summary>
internal sealed class CommonOptions
{
    public Option<string> Root { get; } = new("--root")
    {
        HelpName = "DIR",
        Recursive = true,
        Description = "Use DIR as the root folder. Paths on the command line are then relative to it, otherwise to the working directory. Default: the nearest folder upward that holds the mapping file, else the working directory.",
    };

    public Option<string> Mappings { get; } = new("--mappings")
    {
        HelpName = "FILE",
        Recursive = true,
        Description = "Use FILE as the mapping file, relative to the root. Default: asset-mappings.json.",
    };

    public Option<string> Format { get; } = new("--format")
    {
        HelpName = "FORMAT",
        Recursive = true,
        Description = $"Choose what is written to standard output: {FormatNames.List}. Default: text, with annotations on GitHub Actions and Azure Pipelines.",
    };

    public Option<string[]> Report { get; } = new("--report")
    {
        HelpName = "[FORMAT=]FILE",
        Recursive = true,
        Description = "Write the answer to a file as well; may be given several times. Without FORMAT the name decides: .sarif, .json, .md or .txt.",
    };

    public Option<bool> NoColor { get; } = new("--no-color")
    {
        Recursive = true,
        Description = "Print no colours. There are none anyway when the output is not a terminal or NO_COLOR is set.",
    };

    public Option<bool> Quiet { get; } = new("--quiet", "-q")
    {
        Recursive = true,
        Description = "Print only findings and errors.",
    };

    public Option<bool> Verbose { get; } = new("--verbose", "-v")
    {
        Recursive = true,
        Description = "Print long lists in full. Text output otherwise cuts them after 50 lines; the other formats never do.",
    };

    /// <summary>For hosts that run the command: what their users type to sync.</summary>
    public Option<string> Host { get; } = new("--host")
    {
        HelpName = "HOST",
        Recursive = true,
        Hidden = true,
        Description = "Whose commands messages name: asset-sync, msbuild or build.sh. Default: asset-sync.",
    };

    /// <summary>For builds of one project. Most projects have no copies, which is not a mistake, unlike a typed path without copies.</summary>
    public Option<string> Project { get; } = new("--project")
    {
        HelpName = "DIR",
        Recursive = true,
        Hidden = true,
        Description = "Only the copies below a project's folder, of which there may be none.",
    };

    public Option<bool> Help { get; } = new("--help", "-h", "-?")
    {
        Recursive = true,
        Description = "Print this help; -h prints a short one.",
    };

    public Option<bool> Version { get; } = new("--version")
    {
        Description = "Print the version.",
    };

    public IReadOnlyList<Option> All => [Root, Mappings, Format, Report, NoColor, Quiet, Verbose, Host, Project, Help, Version];

    public void AddTo(Command root)
    {
        Format.CompletionSources.Add(FormatNames.All);
        foreach (var option in All)
            root.Options.Add(option);
    }
}
