namespace AssetSync.Tool.Tests.Catalogue;

/// <summary>The entries for every machine. Those with needs are in a separate class because classes run in parallel.</summary>
public class DriftCatalogueTests
{
    [Theory]
    [DriftEntries(Needs.None, IsLong = true)]
    public void The_command_reports_and_fixes(string entry) => DriftCatalogueRun.Run(entry, new CommandHost());

    [Fact]
    public void Every_need_of_an_entry_is_listed_on_a_theory() =>
        new[] { typeof(DriftCatalogueTests), typeof(DemandingDriftCatalogueTests) }
            .SelectMany(type => type.GetMethods()).SelectMany(method => method.GetCustomAttributes(typeof(DriftEntriesAttribute), false))
            .Cast<DriftEntriesAttribute>().Select(attribute => attribute.Needs).Order()
            .ShouldBe(DriftCatalogue.AllNeeds);
}
