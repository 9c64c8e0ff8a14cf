namespace AssetSync.Packages.Tests;

public class EmbeddingTests
{
    private const string Embed = "<AssetSyncEmbed>true</AssetSyncEmbed>";
    private const string Assembly = "src/Core/bin/Debug/net10.0/Core.dll";

    [RequiresFact(Needs.Time)]
    public void Copies_are_embedded_under_their_path_also_those_that_the_same_build_created()
    {
        using var folder = new ScratchFolder().WithCore(Embed + "<RootNamespace>Some.Thing</RootNamespace>");
        folder.Write("docs/strings.resx", "not XML\n");
        folder.Write("docs/a b; c%41, (d) 'e' #f.md", "odd\n");
        folder.Write("docs/deep/logo.bin", [0, 13, 10, 255]);
        folder.Map("docs/*.md -> src/Core/EmbeddedAssets/docs/", "docs/strings.resx -> src/Core/strings.resx", "docs/deep/ -> src/Core/EmbeddedAssets/deep/");

        folder.Build("-p:AssetSyncMode=Sync").Succeeds();

        var resources = Resources.Of(folder[Assembly]);
        resources.Keys.Order(StringComparer.Ordinal).ShouldBe(
        [
            "EmbeddedAssets/deep/logo.bin",
            "EmbeddedAssets/docs/a b; c%41, (d) 'e' #f.md",
            "EmbeddedAssets/docs/guide.de.md",
            "EmbeddedAssets/docs/guide.md",
            "strings.resx",
        ]);
        resources["EmbeddedAssets/docs/guide.de.md"].ShouldBe("# Leitfaden\n", "no culture is read from the name");
        resources["strings.resx"].ShouldBe("not XML\n", "nothing is compiled");
    }

    [RequiresFact(Needs.Time)]
    public void An_edit_of_a_source_with_an_old_time_is_embedded_by_the_next_incremental_build()
    {
        using var folder = new ScratchFolder().WithCore(Embed);
        folder.Build("-p:AssetSyncMode=Sync").Succeeds();
        var built = File.GetLastWriteTimeUtc(folder[Assembly]);
        folder.Build("--no-restore").Succeeds();
        File.GetLastWriteTimeUtc(folder[Assembly]).ShouldBe(built, "nothing changed, so nothing is compiled");

        Old(folder.Write("docs/guide.md", "# New\n"));
        folder.Build("--no-restore", "-p:AssetSyncMode=Sync").Succeeds();
        Resources.Of(folder[Assembly])["EmbeddedAssets/docs/guide.md"].ShouldBe("# New\n");

        // Source and copy come from elsewhere, such as an archive: sync never ran, times and lock file are as they were.
        Old(folder.Write("docs/guide.md", "# Newer\n"));
        Old(folder.Write("src/Core/EmbeddedAssets/docs/guide.md", "# Newer\n"));
        folder.Build("--no-restore").Succeeds();
        Resources.Of(folder[Assembly])["EmbeddedAssets/docs/guide.md"].ShouldBe("# Newer\n");
    }

    [RequiresFact(Needs.Time)]
    public void A_copy_whose_mapping_is_gone_is_embedded_no_more_and_Off_embeds_what_is_there()
    {
        using var folder = new ScratchFolder().WithCore(Embed);
        folder.Build("-p:AssetSyncMode=Sync").Succeeds();

        folder.Map("docs/guide.md -> src/Core/EmbeddedAssets/docs/guide.md");
        folder.Build("--no-restore", "-p:AssetSyncMode=Sync").Succeeds();
        Resources.Of(folder[Assembly]).Keys.ShouldBe(["EmbeddedAssets/docs/guide.md"]);

        folder.Write("src/Core/EmbeddedAssets/docs/guide.md", "edited\n");
        folder.Build("--no-restore").Fails();
        folder.Build("--no-restore", "-p:AssetSyncMode=Off").Succeeds();
        Resources.Of(folder[Assembly])["EmbeddedAssets/docs/guide.md"].ShouldBe("edited\n");
    }

    private static void Old(string file) => File.SetLastWriteTimeUtc(file, new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));
}
