namespace AssetSync.Nuke.Tests;

/// <summary>Runs the table through the available engines, with one scratch repository each, since a clone builds only once.</summary>
public abstract class EngineTests(EngineTests.Repositories repositories) : IClassFixture<EngineTests.Repositories>
{
    protected void Agree(string engine, string @case)
    {
        var expected = BuildCases.Get(@case);
        var repository = repositories.Get(engine);
        repository.Reset();
        expected.Arrange(repository);

        var result = repository.Build(expected.Arguments, expected.Environment);

        result.ExitCode.ShouldBe(engine == BuildEngine.Nuke ? expected.ExitCodeOnNuke ?? expected.ExitCode : expected.ExitCode, result.Log);
        BuildRepository.RunIn(result, engine).Where(target => target != "Restore" || expected.Runs.Contains(target)).ShouldBe(expected.Runs, result.Log);
        foreach (var text in expected.Says)
            (result.Stdout + result.Stderr).Contains(text, StringComparison.Ordinal).ShouldBeTrue($"It does not say: {text}\n{result.Log}");
        repository.Changed().ShouldBe([.. expected.Changes.Order(StringComparer.Ordinal)], result.Log);
    }

    public sealed class Repositories : IDisposable
    {
        private readonly Dictionary<string, BuildRepository> _repositories = [];

        public BuildRepository Get(string engine) =>
            _repositories.TryGetValue(engine, out var repository) ? repository : _repositories[engine] = new BuildRepository(engine);

        public void Dispose()
        {
            foreach (var repository in _repositories.Values)
                repository.Dispose();
        }
    }
}
