namespace AssetSync.Nuke.Tests;

/// <summary>Where the root is, whatever the working directory.</summary>
public sealed class PlaceTests
{
    [RequiresTheory(Needs.Time)]
    [InlineData(BuildEngine.MSBuild)]
    [NukeData]
    public void The_root_is_where_the_script_lies_and_not_where_the_user_stands(string engine)
    {
        using var repository = new BuildRepository(engine);
        using var elsewhere = new ScratchFolder();
        repository.Folder.Write("AGENTS.md", "Other rules.\n");
        var before = elsewhere.Snapshot();

        var result = repository.Build("SyncAssets", from: elsewhere);

        result.ExitCode.ShouldBe(0, result.Log);
        repository.Folder.Read("CLAUDE.md").ShouldBe("Other rules.\n");
        elsewhere.Snapshot().ShouldBe(before);
    }

    [RequiresTheory(Needs.Time)]
    [InlineData(BuildEngine.MSBuild)]
    [NukeData]
    public void A_linked_work_tree_is_a_root_of_its_own(string engine)
    {
        using var repository = new BuildRepository(engine);
        var linked = repository.AddWorkTree();
        File.WriteAllText(Path.Combine(linked, "AGENTS.md"), "Other rules.\n");

        var verify = repository.Build("VerifyAssets", root: linked);
        var sync = repository.Build("SyncAssets", root: linked);

        verify.ExitCode.ShouldBe(1, verify.Log);
        sync.ExitCode.ShouldBe(0, sync.Log);
        File.ReadAllText(Path.Combine(linked, "CLAUDE.md")).ShouldBe("Other rules.\n");
        repository.Folder.Read("CLAUDE.md").ShouldBe("Rules.\n");
        repository.Build("VerifyAssets", root: linked).ExitCode.ShouldBe(0);
    }
}
