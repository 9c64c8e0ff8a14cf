using Xunit.Abstractions;

[assembly: TestCollectionOrderer("AssetSync.Packages.Tests.LongestFirst", "AssetSync.Packages.Tests")]

namespace AssetSync.Packages.Tests;

/// <summary>Starts the class that takes longest first, so that the others run beside it and it does not run alone at the end.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(collection => collection.DisplayName.EndsWith($".{nameof(DriftTests)}", StringComparison.Ordinal));
}
