using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace AssetSync.Tests.Embedding;

/// <summary>A copy keeps its source's modification time, which can be older than the last build; the lock file among the inputs tells the build anyway.</summary>
public class EditNeverStaysUnbuiltTests
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <EnableDefaultItems>false</EnableDefaultItems>
            <GenerateAssemblyInfo>false</GenerateAssemblyInfo>
            <UseAppHost>false</UseAppHost>
          </PropertyGroup>
          <ItemGroup>
            <Compile Include="Empty.cs" />
            <EmbeddedResource Include="assets/guide.md" LogicalName="guide.md" />
            <CustomAdditionalCompileInputs Include="../asset-mappings.lock.json" />
          </ItemGroup>
        </Project>
        """;

    [RequiresFact(Needs.Time)]
    public void An_edit_whose_time_is_older_than_the_last_build_is_embedded_by_the_next_one()
    {
        using var folder = new ScratchFolder();
        folder.Write("Directory.Build.props", "<Project />");
        folder.Write("Directory.Build.targets", "<Project />");
        folder.Write("Directory.Packages.props", "<Project />");
        folder.Write("embeds/embeds.csproj", Project);
        folder.Write("embeds/Empty.cs", "public static class Empty;");
        folder.Write("docs/guide.md", "first\n");
        folder.Map("docs/guide.md -> embeds/assets/guide.md");
        var root = AssetRoot.Open(folder.Path);

        root.Sync().ExitCode.ShouldBe(ExitCode.Success);
        Build(folder);
        Embedded(folder).ShouldBe("first\n");
        var built = File.GetLastWriteTimeUtc(Assembly(folder));

        // As after rsync, tar and unzip: new content with an old time.
        folder.Write("docs/guide.md", "second\n");
        File.SetLastWriteTimeUtc(folder["docs/guide.md"], new DateTime(2001, 2, 3, 0, 0, 0, DateTimeKind.Utc));
        root.Sync().ExitCode.ShouldBe(ExitCode.Success);
        File.GetLastWriteTimeUtc(folder["embeds/assets/guide.md"]).ShouldBeLessThan(built);
        Build(folder);
        Embedded(folder).ShouldBe("second\n");

        // If the lock file's text is the same as before, its time must tell.
        folder.Write("embeds/assets/guide.md", "by hand\n");
        var locked = folder.Read("asset-mappings.lock.json");
        root.Sync(new() { Overwrite = true }).ExitCode.ShouldBe(ExitCode.Success);
        folder.Read("asset-mappings.lock.json").ShouldBe(locked);
        File.GetLastWriteTimeUtc(folder["asset-mappings.lock.json"]).ShouldBeGreaterThan(File.GetLastWriteTimeUtc(Assembly(folder)));
    }

    private static void Build(ScratchFolder folder)
    {
        var result = folder.Run("dotnet", "build", "embeds/embeds.csproj", "--nologo", "--verbosity", "quiet", "-p:NuGetAudit=false");
        result.ExitCode.ShouldBe(0, result.Log);
    }

    private static string Assembly(ScratchFolder folder) => folder["embeds/bin/Debug/net10.0/embeds.dll"];

    // Read without loading it, as it is built again.
    private static string Embedded(ScratchFolder folder)
    {
        using var stream = File.OpenRead(Assembly(folder));
        using var file = new PEReader(stream);
        var metadata = file.GetMetadataReader();
        var resource = metadata.ManifestResources.Select(metadata.GetManifestResource).Single(resource => metadata.GetString(resource.Name) == "guide.md");
        var section = file.GetSectionData(file.PEHeaders.CorHeader!.ResourcesDirectory.RelativeVirtualAddress);
        var reader = section.GetReader((int)resource.Offset, section.Length - (int)resource.Offset);
        return reader.ReadUTF8(reader.ReadInt32());
    }
}
