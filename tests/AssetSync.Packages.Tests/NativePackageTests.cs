namespace AssetSync.Packages.Tests;

/// <summary>If no native package can be made, packing says why and continues with the portable one.</summary>
public class NativePackageTests
{
    [RequiresFact(Needs.Time)]
    public void Without_the_compiler_on_the_feed_only_the_portable_package_is_made()
    {
        using var folder = new ScratchFolder();

        var result = Feed.PackNative(folder, new() { ["RestoreSources"] = folder.Path, ["NUGET_PACKAGES"] = folder["nuget"], ["NUGET_FALLBACK_PACKAGES"] = null });

        result.Succeeds().Says("AssetSync.Tool: no native package for ").Says("only the portable one: NU1101: Unable to find package ");
    }

    [RequiresFact(Needs.Time | Needs.Linux)]
    public void Without_a_linker_only_the_portable_package_is_made()
    {
        using var folder = new ScratchFolder();
        File.CreateSymbolicLink(folder["sh"], "/bin/sh");

        var result = Feed.PackNative(folder, new() { ["PATH"] = folder.Path }).Succeeds();

        result.Says("AssetSync.Tool: no native package for ");
        if (Feed.HasNativeTool)
            result.Says("only the portable one: Platform linker ");
    }
}
