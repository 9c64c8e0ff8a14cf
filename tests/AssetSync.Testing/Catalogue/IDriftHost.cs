namespace AssetSync.Testing;

/// <summary>Something that carries the verbs: the library, the command, the build scripts, MSBuild.</summary>
public interface IDriftHost
{
    /// <summary>Gets the host that brings a tree into sync before it is broken; one that is slow to start lends another.</summary>
    IDriftHost Preparing => this;

    HostAnswer Verify(ScratchFolder folder);

    HostAnswer Sync(ScratchFolder folder, bool overwrite);

    /// <summary>Null for a host that has no dry run.</summary>
    HostAnswer? DryRun(ScratchFolder folder);

    /// <summary>Null for a host that cannot adopt.</summary>
    HostAnswer? Adopt(ScratchFolder folder, IReadOnlyList<string> destinations, bool overwrite);
}
