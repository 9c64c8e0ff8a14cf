namespace AssetSync.Nuke.Tests;

/// <summary>The part of the table for NUKE only. A separate class, so that the parts run in parallel.</summary>
public sealed class NukeAloneTests(EngineTests.Repositories repositories) : EngineTests(repositories)
{
    [RequiresTheory(Needs.Time)]
    [EngineCases(BuildEngine.Nuke, nameof(BuildCases.NukeAlone))]
    public void NUKE_agrees(string engine, string @case) => Agree(engine, @case);
}
