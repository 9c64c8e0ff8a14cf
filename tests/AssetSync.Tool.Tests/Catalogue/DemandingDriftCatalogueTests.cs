namespace AssetSync.Tool.Tests.Catalogue;

/// <summary>The entries that need something from the machine.</summary>
public class DemandingDriftCatalogueTests
{
    [Theory]
    [DriftEntries(Needs.Unix)]
    [DriftEntries(Needs.CaseSensitive)]
    [DriftEntries(Needs.Fifo)]
    [DriftEntries(Needs.Git)]
    public void The_command_reports_and_fixes(string entry) => DriftCatalogueRun.Run(entry, new CommandHost());
}
