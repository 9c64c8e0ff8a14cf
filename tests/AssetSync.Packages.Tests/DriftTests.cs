namespace AssetSync.Packages.Tests;

/// <summary>One entry of the catalogue for each drift; the library and the command run them all.</summary>
public class DriftTests
{
    public static TheoryData<string> OneOfEachDrift =>
        [.. DriftCatalogue.All.Where(entry => Machine.Has(entry.Needs) && !entry.Needs.HasFlag(Needs.Git)).DistinctBy(entry => entry.Kinds).Select(entry => entry.Name)];

    [RequiresTheory(Needs.Time)]
    [MemberData(nameof(OneOfEachDrift))]
    public void A_build_reports_and_fixes(string entry) => DriftCatalogueRun.Run(entry, new MSBuildHost());

    [RequiresFact(Needs.Time | Needs.Unix)]
    public void The_portable_command_runs_where_the_native_one_may_not()
    {
        using var folder = new ScratchFolder();
        StandardTree.Create(folder);
        var package = MSBuildHost.Extract(folder["../package"]);
        if (MSBuildHost.NativeCommand(package) is { } native && !OperatingSystem.IsWindows())
            File.SetUnixFileMode(native, UnixFileMode.UserRead);

        var answer = new MSBuildHost(package).Sync(folder, overwrite: false);

        answer.ExitCode.ShouldBe(0, answer.Log);
    }
}
