using System.Text.RegularExpressions;

namespace AssetSync.Tests;

/// <summary>Every promise of docs/safety.md names tests, and every test that it names is there.</summary>
public partial class SafetyPromisesTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "safety.md"));

    [Fact]
    public void Every_promise_names_a_test()
    {
        var promises = Row().Matches(Page).Select(row => (Number: int.Parse(row.Groups["number"].Value, null), Tests: row.Groups["tests"].Value)).ToList();

        promises.Select(promise => promise.Number).ShouldBe(Enumerable.Range(1, promises.Count));
        promises.Count.ShouldBeGreaterThan(25);
        promises.ShouldAllBe(promise => Name().IsMatch(promise.Tests));
    }

    [Fact]
    public void Every_test_that_is_named_exists()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "tests"), "*Tests*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Replace('\\', '/').Contains("/obj/", StringComparison.Ordinal))
            .ToLookup(file => Path.GetFileName(file).Split('.')[0], File.ReadAllText);
        var named = Name().Matches(Page).Select(name => (Class: name.Groups["class"].Value, Method: name.Groups["method"].Value)).Distinct().ToList();

        named.Where(name => !sources[name.Class].Any(text => text.Contains($"class {name.Class}", StringComparison.Ordinal))).ShouldBeEmpty("no such class");
        named.Where(name => name.Method.Length > 0 && !sources[name.Class].Any(text => text.Contains($" {name.Method}(", StringComparison.Ordinal))).ShouldBeEmpty("no such method");
        named.Count.ShouldBeGreaterThan(20);
    }

    [GeneratedRegex(@"^\| (?<number>\d+) \|[^|\n]*\|(?<tests>[^|\n]*)\|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"`(?<class>[A-Z]\w*Tests)(?:\.(?<method>\w+))?`")]
    private static partial Regex Name();
}
