namespace AssetSync.Nuke.Tests;

/// <summary>The part of the table about which targets run, in which order, and when. A separate class, so that the parts run in parallel.</summary>
public sealed class GraphTests(EngineTests.Repositories repositories) : EngineTests(repositories)
{
    [RequiresTheory(Needs.Time)]
    [EngineCases(BuildEngine.MSBuild, nameof(BuildCases.Graph))]
    [EngineCases(BuildEngine.Nuke, nameof(BuildCases.Graph))]
    public void Both_engines_agree(string engine, string @case) => Agree(engine, @case);
}
