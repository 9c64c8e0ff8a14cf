namespace AssetSync.Tests.Catalogue;

public class DriftCatalogueTests
{
    [Theory]
    [DriftEntries(Needs.None)]
    [DriftEntries(Needs.Unix)]
    [DriftEntries(Needs.CaseSensitive)]
    [DriftEntries(Needs.Fifo)]
    [DriftEntries(Needs.Git)]
    public void The_library_reports_and_fixes(string entry) => DriftCatalogueRun.Run(entry, LibraryHost.Native);

    [Theory]
    [DriftEntries(Needs.None)]
    [DriftEntries(Needs.Unix)]
    [DriftEntries(Needs.CaseSensitive)]
    [DriftEntries(Needs.Fifo)]
    [DriftEntries(Needs.Git)]
    public void The_library_reports_and_fixes_through_portable_files(string entry) => DriftCatalogueRun.Run(entry, LibraryHost.Portable);

    [Fact]
    public void Every_need_of_an_entry_is_listed_on_the_theories()
    {
        foreach (var method in typeof(DriftCatalogueTests).GetMethods().Where(method => method.IsDefined(typeof(DriftEntriesAttribute), false)))
        {
            method.GetCustomAttributes(typeof(DriftEntriesAttribute), false).Cast<DriftEntriesAttribute>().Select(attribute => attribute.Needs).Order()
                .ShouldBe(DriftCatalogue.AllNeeds);
        }
    }

    [Fact]
    public void Every_drift_has_an_entry() =>
        Enum.GetValues<Drift>().Select(drift => drift.ToName()).Except(DriftCatalogue.All.SelectMany(entry => entry.Findings).Select(finding => finding.Split(' ')[0]))
            .ShouldBeEmpty();
}
