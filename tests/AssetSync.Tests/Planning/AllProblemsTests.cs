namespace AssetSync.Tests.Planning;

public class AllProblemsTests
{
    [Fact]
    public void A_path_that_leaves_the_root_hides_no_other_problem()
    {
        using var folder = new ScratchFolder();
        folder.Write("a.md", "text\n");
        folder.Write("sub/x.md", "text\n");
        folder.Map("../out.md -> x.md", "a.md -> ../y.md", "none/ -> z/", "a.md -> a.md", "missing.md -> m.md", "sub -> s.md", "a.md -> asset-mappings.lock.json");

        foreach (var act in new Action<AssetRoot>[] { root => root.Verify(), root => root.Sync(), root => root.Sync(new() { DryRun = true }), root => root.List() })
        {
            var exception = Should.Throw<AssetSyncException>(() => act(AssetRoot.Open(folder.Path)));
            exception.ExitCode.ShouldBe(ExitCode.BadInput);
            exception.Problems.Select(problem => problem.Code).ShouldBe(
                ["ASSETSYNC0107", "ASSETSYNC0107", "ASSETSYNC0108", "ASSETSYNC0111", "ASSETSYNC0011", "ASSETSYNC0114", "ASSETSYNC0112"]);
            exception.Problems.Select(problem => problem.Location!.Line).ShouldBeInOrder();
        }
    }

    [RequiresFact(Needs.Unix)]
    public void A_link_that_leads_out_of_the_root_is_said_beside_the_others()
    {
        using var folder = new ScratchFolder();
        folder.Write("../outside/x.md", "text\n");
        folder.Link("link.md", "../outside/x.md");
        folder.Link("folder", "../outside");
        folder.Write("real.md", "text\n");
        folder.Link("inside.md", "real.md");
        folder.Map("link.md -> a.md", "folder/x.md -> b.md", "inside.md -> d.md", "none/ -> c/");

        Should.Throw<AssetSyncException>(() => AssetRoot.Open(folder.Path).Verify()).Problems.Select(problem => problem.Code).ShouldBe(["ASSETSYNC0115", "ASSETSYNC0115", "ASSETSYNC0108"]);
    }
}
