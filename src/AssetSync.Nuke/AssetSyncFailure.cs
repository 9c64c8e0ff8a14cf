#nullable enable
using System;

namespace AssetSync.Components;

/// <summary>Fails a target whose reasons are in the log already. The engine prints its type and message in the summary.</summary>
internal sealed class AssetSyncFailure : Exception
{
    public AssetSyncFailure(string message)
        : base(message)
    {
    }

    /// <summary>Returns the message: the place in the build's code says nothing about a stale copy.</summary>
    public override string ToString() => Message;
}
