namespace AssetSync.Nuke.Tests;

/// <summary>The part of the table that says which targets run, in which order, and when. A class of its own, so that the parts run side by side.</summary>
public sealed class GraphTests(EngineTests.Repositories repositories) : EngineTests(repositories)
{
    [RequiresTheory(Needs.Time)]
    [EngineCases(BuildEngine.MSBuild, nameof(BuildCases.Graph))]
    [EngineCases(BuildEngine.Nuke, nameof(BuildCases.Graph))]
    public void Both_engines_agree(string engine, string @case) => Agree(engine, @case);
}
