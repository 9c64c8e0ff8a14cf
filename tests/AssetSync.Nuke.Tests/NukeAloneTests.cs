namespace AssetSync.Nuke.Tests;

/// <summary>The part of the table that holds for NUKE alone. A class of its own, so that the parts run side by side.</summary>
public sealed class NukeAloneTests(EngineTests.Repositories repositories) : EngineTests(repositories)
{
    [RequiresTheory(Needs.Time)]
    [EngineCases(BuildEngine.Nuke, nameof(BuildCases.NukeAlone))]
    public void NUKE_agrees(string engine, string @case) => Agree(engine, @case);
}
