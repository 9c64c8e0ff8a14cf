namespace AssetSync.Testing;

/// <summary>Something that has the verbs: the library, the command, the build scripts, MSBuild.</summary>
public interface IDriftHost
{
    /// <summary>Gets the host that syncs a tree before it is broken; a slow host uses another.</summary>
    IDriftHost Preparing => this;

    HostAnswer Verify(ScratchFolder folder);

    HostAnswer Sync(ScratchFolder folder, bool overwrite);

    /// <summary>Null for a host that has no dry run.</summary>
    HostAnswer? DryRun(ScratchFolder folder);

    /// <summary>Null for a host that cannot adopt.</summary>
    HostAnswer? Adopt(ScratchFolder folder, IReadOnlyList<string> destinations, bool overwrite);
}
