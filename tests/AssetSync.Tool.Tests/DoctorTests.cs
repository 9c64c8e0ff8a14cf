namespace AssetSync.Tool.Tests;

public class DoctorTests
{
    [Fact]
    public void A_bare_root_lacks_a_gate_and_doctor_says_so_without_writing()
    {
        using var folder = new ScratchFolder().WithSample();
        var before = folder.Snapshot();

        var result = folder.AssetSync("doctor");

        result.ExitCode.ShouldBe(0, result.Log);
        result.Stdout.ShouldMatchApprovedFile("doctor");
        folder.Snapshot().ShouldBe(before);
    }

    [RequiresFact(Needs.Unix | Needs.Git)]
    public void What_is_set_up_is_seen()
    {
        using var folder = new ScratchFolder().WithSample();
        folder.Git("init");
        folder.Git("add", "--all");
        folder.AssetSync("hook", "install").ExitCode.ShouldBe(0);
        folder.Write(".github/workflows/ci.yml", "jobs:\n  verify:\n    steps:\n      - run: dotnet asset-sync verify --format github\n");

        var stdout = folder.AssetSync("doctor").Stdout;

        stdout.ShouldContain(".git/hooks/pre-commit verifies before a commit");
        stdout.ShouldContain(".github/workflows/ci.yml verifies");
        stdout.ShouldEndWith("no problems found\n");
    }

    [RequiresFact(Needs.Git)]
    public void Where_git_is_missing_that_is_a_finding_beside_the_others()
    {
        using var folder = new ScratchFolder().WithSample();
        folder.Git("init");

        var result = folder.Run(AssetSyncCommand.Of("doctor") with { Environment = new Dictionary<string, string?> { ["PATH"] = folder.Path } });

        result.ExitCode.ShouldBe(0, result.Log);
        result.Stdout.ShouldMatch("problem +git +git is not installed, or not on the PATH", result.Log);
        result.Stdout.ShouldContain("verdict", customMessage: result.Log);
    }

    [Theory]
    [InlineData("Directory.Build.props", "<PackageReference Include=\"AssetSync.MSBuild\" />", "dotnet build verifies, through the package in Directory.Build.props")]
    [InlineData(".gitlab-ci.yml", "- ./build.sh VerifyAssets Test", ".gitlab-ci.yml verifies")]
    [InlineData(".ci/run", "./build.sh VerifyAssets Test", ".ci/run verifies")]
    public void Every_kind_of_gate_counts(string file, string text, string seen)
    {
        using var folder = new ScratchFolder().WithSample();
        folder.Write(file, text);

        folder.AssetSync("doctor").Stdout.ShouldContain(seen);
    }

    [Fact]
    public void A_copy_that_is_only_built_in_may_not_be_needed()
    {
        using var folder = new ScratchFolder().WithSample();
        folder.Write("embedded.csproj", "<Project />");
        folder.Write("src/App/App.csproj", """<Project><ItemGroup><EmbeddedResource Include="docs\**" /><None Include="*.md" CopyToOutputDirectory="Always" /></ItemGroup></Project>""");
        folder.AssetSync("add", "docs/guide.md", "src/App/docs/guide.md").ExitCode.ShouldBe(0);
        folder.AssetSync("sync").ExitCode.ShouldBe(0);

        var stdout = folder.AssetSync("doctor").Stdout;

        stdout.ShouldContain("1 copy below src/App/App.csproj may not be needed: it takes it with EmbeddedResource");
        stdout.ShouldContain("""<EmbeddedResource Include="../../docs/guide.md" LogicalName="docs/guide.md" />""");
        stdout.ShouldNotContain("embedded.csproj may");
    }

    [RequiresFact(Needs.Unix)]
    public void A_verify_that_sees_every_way_is_proven_and_nothing_is_written()
    {
        using var folder = new ScratchFolder().WithDrift();
        var before = folder.Snapshot();

        var result = folder.AssetSync("doctor", "--prove");

        result.ExitCode.ShouldBe(0, result.Log);
        result.Stderr.ShouldBeEmpty(result.Log);
        result.Stdout.ShouldMatchApprovedFile("doctor-prove");
        folder.Snapshot().ShouldBe(before);
    }

    [Fact]
    public void A_mapping_file_that_is_wrong_proves_nothing()
    {
        using var folder = new ScratchFolder().WithSample();
        folder.Write("asset-mappings.json", """{ "mappings": [ { "source": "AGENTS.md" } ] }""");

        var result = folder.AssetSync("doctor", "--prove");

        result.ExitCode.ShouldBe(2, result.Log);
        result.Stderr.ShouldContain("ASSETSYNC0106");
    }

    [Fact]
    public void No_mapping_file_is_a_finding()
    {
        using var folder = new ScratchFolder();

        var result = folder.AssetSync("doctor");

        result.ExitCode.ShouldBe(0, result.Log);
        result.Stdout.ShouldBe($"problem  mapping file  there is no asset-mappings.json in {folder.Path}\n                       asset-sync init\n\n1 problem found\n");
        result.Stderr.ShouldBeEmpty();
        folder.AssetSync("doctor", "--prove").ExitCode.ShouldBe(2);
    }

    [Fact]
    public void What_is_wrong_in_the_mapping_file_and_a_source_that_cannot_be_read_are_findings()
    {
        using var folder = new ScratchFolder().WithSample();
        folder.Write("asset-mappings.json", """{ "mappings": [ { "source": "docs", "destination": "x" } ] }""");
        folder.AssetSync("doctor").Stdout.ShouldContain("problem  verdict         1 copy of 1 cannot be checked\n");
        folder.Write("asset-mappings.json", """{ "mappings": [ { "source": "AGENTS.md" }, {} ] }""");

        var result = folder.AssetSync("doctor");

        result.ExitCode.ShouldBe(0, result.Log);
        result.Stderr.ShouldBeEmpty();
        result.Stdout.Split('\n').Count(line => line.StartsWith("problem  copies  asset-mappings.json(1,", StringComparison.Ordinal) && line.Contains("ASSETSYNC0106", StringComparison.Ordinal)).ShouldBeGreaterThan(1, result.Log);
    }

    [Fact]
    public void No_copy_at_all_is_said_and_not_counted_as_proof()
    {
        using var folder = new ScratchFolder();
        folder.Write("asset-mappings.json", """{ "allowEmpty": true, "mappings": [] }""");

        folder.AssetSync("doctor", "--prove").Stdout.ShouldEndWith("; there is no copy to break\n");
    }
}
