namespace AssetSync.Packages.Tests;

/// <summary>One entry of the catalogue for each drift; the library and the command run them all.</summary>
public sealed class DriftTests : IDisposable
{
    private readonly MSBuildHost _host = new();

    public static TheoryData<string> OneOfEachDrift =>
        [.. DriftCatalogue.All.Where(entry => Machine.Has(entry.Needs) && !entry.Needs.HasFlag(Needs.Git)).DistinctBy(entry => string.Join(' ', entry.Findings.Select(finding => finding.Split(' ')[0]))).Select(entry => entry.Name)];

    [RequiresTheory(Needs.Time)]
    [MemberData(nameof(OneOfEachDrift))]
    public void A_build_reports_and_mends(string entry) => DriftCatalogueRun.Run(entry, _host);

    public void Dispose() => _host.Dispose();
}
