namespace AssetSync.Tool.Tests.Documentation;

/// <summary>A fresh clone of a small repository with the files of the guide.</summary>
internal sealed class GuideClone : IDisposable
{
    public const string Page = "docs/guide.md";
    public const string Copy = "src/Core/EmbeddedAssets/docs/guide.md";

    private readonly ScratchFolder _folder;
    private readonly Dictionary<string, string?> _environment;
    private readonly DocumentedPage _guide = new(Page);

    public GuideClone(ScratchFolder folder)
    {
        _folder = folder;
        folder.Write("../origin/asset-mappings.json", $$"""
            {
              "mappings": [
                { "source": "AGENTS.md", "destination": "CLAUDE.md" },
                { "source": "{{Page}}", "destination": "{{Copy}}" },
                { "source": "pages/*.md", "destination": "copies/" }
              ]
            }

            """);
        folder.Write("../origin/AGENTS.md", "# Rules\n");
        folder.Write("../origin/docs/guide.md", "# Guide\n\nText.\n");
        folder.Write("../origin/pages/one.md", "# One\n");
        AssetRoot.Open(folder["../origin"]).Sync().ExitCode.ShouldBe(ExitCode.Success);
        folder.Git("init", "../origin");
        folder.Git("-C", "../origin", "add", "--all");
        folder.Git("-C", "../origin", "commit", "--message", "all");
        folder.Git("clone", "../origin", ".");
        _environment = folder.WithCommandOnPath();
    }

    public ScratchFolder Folder => _folder;

    /// <summary>Runs a line of the guide, with its placeholders filled in.</summary>
    public CommandResult RunOfGuide(string line, params (string Placeholder, string Word)[] words)
    {
        _guide.Text.ShouldContain(line);
        return Run(words.Aggregate(line, (text, word) => text.Replace(word.Placeholder, word.Word, StringComparison.Ordinal)));
    }

    /// <summary>Runs another line.</summary>
    public CommandResult Run(string line) => _folder.Run(new Command("sh", ["-c", line]) { Environment = _environment });

    public void Dispose() => _folder.Dispose();
}
