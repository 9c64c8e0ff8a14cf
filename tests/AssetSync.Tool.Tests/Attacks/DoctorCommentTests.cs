namespace AssetSync.Tool.Tests.Attacks;

/// <summary>A gate that is only mentioned is not a gate.</summary>
[Trait("Category", "Attack")]
public class DoctorCommentTests
{
    [Theory]
    [InlineData(".github/workflows/ci.yml", "steps:\n  # - run: asset-sync verify\n  - run: make\n")]
    [InlineData(".github/workflows/ci.yml", "steps:\n  - name: asset-sync verify\n    run: true # asset-sync verify\n")]
    [InlineData("azure-pipelines.yml", "steps:\n- script: true\n  displayName: VerifyAssets\n")]
    [InlineData("Jenkinsfile", "// asset-sync verify\n/* sh 'asset-sync verify'\n asset-sync verify */\n")]
    [InlineData("Directory.Build.props", "<Project><!-- <PackageReference Include=\"AssetSync.MSBuild\" />\n--></Project>")]
    [InlineData(".ci/run", "#!/bin/sh\n#./build.sh VerifyAssets\n")]
    public void Words_in_a_comment_or_a_name_are_no_step_that_verifies(string file, string text)
    {
        using var folder = new ScratchFolder().WithSample();
        folder.Write(file, text);

        folder.AssetSync("doctor").Stdout.ShouldContain("problem  CI ");
    }

    [RequiresTheory(Needs.Unix | Needs.Git)]
    [InlineData("#!/bin/sh\n# asset-sync verify --staged\n")]
    [InlineData("#!/bin/sh\n# Written by: asset-sync hook install\nexit 0\n")]
    public void Nor_are_they_a_hook(string hook)
    {
        using var folder = new ScratchFolder().WithSample();
        folder.Git("init", "--quiet");
        folder.Write(".git/hooks/pre-commit", hook);

        folder.AssetSync("doctor").Stdout.ShouldContain("hint     hook ");
    }

    [Theory]
    [InlineData("steps:\n  - run: asset-sync verify # the gate\n")]
    [InlineData("steps:\n  - uses: assetsync/assetsync@v0.1.0\n")]
    [InlineData("steps:\n  - run: |\n      echo http://x/#a; dotnet asset-sync verify\n")]
    public void A_step_that_does_it_is_seen(string text)
    {
        using var folder = new ScratchFolder().WithSample();
        folder.Write(".github/workflows/ci.yml", text);

        folder.AssetSync("doctor").Stdout.ShouldContain(".github/workflows/ci.yml verifies");
    }

    [Fact]
    public void Right_after_init_the_next_step_is_a_hint()
    {
        using var folder = new ScratchFolder();
        folder.AssetSync("init").ExitCode.ShouldBe(0);

        var result = folder.AssetSync("doctor");

        result.ExitCode.ShouldBe(0, result.Log);
        result.Stdout.ShouldStartWith("hint     mapping file  asset-mappings.json is valid and names no copy yet\n                       asset-sync add SOURCE DESTINATION\n");
        result.Stdout.ShouldNotContain("lock file");
        folder.AssetSync("doctor", "--prove").ExitCode.ShouldBe(0);
    }
}
