#nullable enable
using System;
using System.Collections.Generic;
using System.IO;

namespace AssetSync.Components;

/// <summary>A build with declared copies.</summary>
public interface IHazAssetMappings : AssetSyncBuild
{
    /// <summary>Gets the mapping file, relative to the root.</summary>
    /// <remarks>Not a parameter, since a variable in the environment must not make a gate read another file.</remarks>
    string AssetMappingsFile => MappingFile.DefaultName;

    /// <summary>Gets the Markdown files, relative to the root, with the table of mappings: SyncAssets writes it, VerifyAssets fails if it is out of date.</summary>
    IEnumerable<string> AssetTables => Array.Empty<string>();

    /// <summary>Gets the commands that messages tell the user to run.</summary>
    CommandNames AssetCommands => new()
    {
        Program = "dnx AssetSync.Tool",
        Place = $"{nameof(AssetMappingsFile)} says where it is",
        Sync = $"{BuildScript} SyncAssets",
        Overwrite = $"{BuildScript} SyncAssets --overwrite-assets",
        Discard = $"{BuildScript} SyncAssets --overwrite-assets",
        Adopt = $"{BuildScript} SyncAssets --adopt-assets",
        AdoptOverwrite = null,
    };

    /// <summary>Opens the build's root with these settings.</summary>
    sealed AssetRoot OpenAssetRoot() => AssetRoot.Open(RootDirectory, new AssetRootOptions
    {
        MappingFile = AssetMappingsFile,
        Commands = AssetCommands,
    });

    private string BuildScript
    {
        get
        {
            var (name, start) = OperatingSystem.IsWindows() ? ("build.cmd", ".\\") : ("build.sh", "./");
            return File.Exists(Path.Combine(RootDirectory, name)) ? start + name : "nuke";
        }
    }
}
