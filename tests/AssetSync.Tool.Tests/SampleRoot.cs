namespace AssetSync.Tool.Tests;

/// <summary>A small root with two mappings and three copies, all in sync.</summary>
internal static class SampleRoot
{
    public const string Mappings = """
        {
          "mappings": [
            { "source": "AGENTS.md", "destinations": ["CLAUDE.md", "GEMINI.md"], "purpose": "What assistants read" },
            { "source": "docs/*.md", "destination": "embedded/" }
          ]
        }

        """;

    public static ScratchFolder WithSample(this ScratchFolder folder)
    {
        folder.Write("asset-mappings.json", Mappings);
        folder.Write("AGENTS.md", "one\ntwo\nthree\n");
        folder.Write("docs/guide.md", "# Guide\n");
        AssetRoot.Open(folder.Path).Sync().ExitCode.ShouldBe(ExitCode.Success);
        return folder;
    }

    /// <summary>One copy edited, one missing, one stale.</summary>
    public static ScratchFolder WithDrift(this ScratchFolder folder)
    {
        folder.WithSample();
        folder.Write("CLAUDE.md", "one\n2\nthree\n");
        File.Delete(folder["GEMINI.md"]);
        folder.Write("docs/guide.md", "# The guide\n");
        return folder;
    }
}
