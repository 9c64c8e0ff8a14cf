using Xunit.Abstractions;

[assembly: TestCollectionOrderer("AssetSync.Packages.Tests.LongestFirst", "AssetSync.Packages.Tests")]

namespace AssetSync.Packages.Tests;

/// <summary>Starts the slowest class first, so that the others run at the same time.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(collection => collection.DisplayName.EndsWith($".{nameof(DriftTests)}", StringComparison.Ordinal));
}
