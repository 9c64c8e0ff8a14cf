namespace AssetSync.Tool.Tests.Catalogue;

/// <summary>The entries that need something from the machine.</summary>
public class DemandingDriftCatalogueTests
{
    [Theory]
    [DriftEntries(Needs.Unix, IsLong = true)]
    [DriftEntries(Needs.CaseSensitive, IsLong = true)]
    [DriftEntries(Needs.Fifo, IsLong = true)]
    [DriftEntries(Needs.Git, IsLong = true)]
    public void The_command_reports_and_fixes(string entry) => DriftCatalogueRun.Run(entry, new CommandHost());
}
