namespace AssetSync.Nuke.Tests;

/// <summary>The part of the table with verbs, options and mistakes. A separate class, so that the parts run in parallel.</summary>
public sealed class CommandLineTests(EngineTests.Repositories repositories) : EngineTests(repositories)
{
    [RequiresTheory(Needs.Time)]
    [EngineCases(BuildEngine.MSBuild, nameof(BuildCases.CommandLines))]
    [EngineCases(BuildEngine.Nuke, nameof(BuildCases.CommandLines))]
    public void Both_engines_agree(string engine, string @case) => Agree(engine, @case);
}
