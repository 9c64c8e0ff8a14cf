namespace AssetSync.Tool.Tests;

public class ToolNameTests
{
    [Theory]
    [InlineData("/home/a/.nuget/packages/assetsync.tool.linux-x64/1.0.0/tools/any/linux-x64/", "dotnet asset-sync")]
    [InlineData("/home/a/.nuget/packages/assetsync.tool.any/1.0.0/tools/net10.0/any/", "dotnet asset-sync")]
    [InlineData(@"C:\Users\A\.nuget\packages\AssetSync.Tool\1.0.0-beta\tools\net10.0\any\", "dotnet asset-sync")]
    [InlineData("/home/a/.dotnet/tools/.store/assetsync.tool/1.0.0/assetsync.tool.linux-x64/1.0.0/tools/any/linux-x64/", "asset-sync")]
    [InlineData("/home/a/.nuget/packages/assetsync.msbuild/1.0.0/tools/net10.0/", "asset-sync")]
    [InlineData("/src/AssetSync.Tool/bin/Debug/net10.0/", "asset-sync")]
    [InlineData("/usr/local/bin/", "asset-sync")]
    public void Messages_name_the_command_as_it_can_be_typed(string folder, string name)
    {
        using var manifest = new ScratchFolder();
        manifest.Write(".config/dotnet-tools.json", "{}");
        manifest.Write("src/a.txt", "");

        ToolName.For(folder, manifest["src"]).ShouldBe(name);
    }

    [Fact]
    public void Without_a_manifest_the_package_is_run_by_dnx()
    {
        using var folder = new ScratchFolder();

        ToolName.For("/home/a/.nuget/packages/assetsync.tool.any/1.0.0/tools/net10.0/any/", folder.Path).ShouldBe("dnx AssetSync.Tool");
    }
}
