using System.CommandLine;

namespace AssetSync.Tool.Commands;

internal sealed class ListCommand : ToolCommand
{
    private readonly Argument<string[]> _paths = CopyPaths.CreateArgument();

    private readonly Option<bool> _tree = new("--tree")
    {
        Description = "Print every copy below its mapping instead of one line per mapping.",
    };

    public ListCommand()
        : base("list", "List the mappings with the number, size and state of their copies.")
    {
        Arguments.Add(_paths);
        Options.Add(_tree);
    }

    public override IReadOnlyList<string> Remarks =>
    [
        "Copies that are out of sync do not change the exit code; use verify for that. A source that cannot be read is an error.",
    ];

    public override IReadOnlyList<Example> Examples =>
    [
        new("asset-sync list", "one line a mapping"),
        new("asset-sync list --tree", "every copy"),
        new("asset-sync list --format json", "every copy with size and findings, for programs"),
        new("asset-sync list src/Core --format paths", "the paths of one project's copies, for scripts"),
    ];

    public override Answer Run(Invocation invocation)
    {
        var root = invocation.OpenRoot();
        var assets = root.List(new VerifyOptions
        {
            Paths = CopyPaths.Get(invocation, _paths),
            AllowsNoCopies = invocation.Settings.Project is not null,
            Progress = invocation.Progress,
        }, invocation.Cancellation);
        Problem[] problems = [.. assets.Select(asset => asset.Problem).OfType<Problem>().Distinct()];
        var isTree = invocation.Get(_tree);
        Finding[] findings = [.. assets.SelectMany(asset => asset.Findings)];
        RelativePath[] copies = [.. assets.Where(asset => asset.Source is not null).Select(asset => asset.Destination)];
        return new Answer
        {
            Command = Name,
            Root = root.Path,
            MappingFile = invocation.Places.MappingFile,
            Destinations = copies,
            ExitCode = ExitCodes.Highest(problems),
            Findings = findings,
            Problems = problems,
            Assets = assets,
            Text = new(palette => isTree ? AssetTree.Draw(assets, palette) : AssetTable.Draw(assets, palette)),
            Summary = Summaries.OfFindings(findings, copies.Length, problems.Length),
        };
    }
}
