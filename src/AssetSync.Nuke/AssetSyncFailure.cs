#nullable enable
using System;

namespace AssetSync.Components;

/// <summary>Fails a target whose reasons are already in the log. The engine prints its type and message in the summary.</summary>
internal sealed class AssetSyncFailure : Exception
{
    public AssetSyncFailure(string message)
        : base(message)
    {
    }

    /// <summary>Returns only the message: a stack trace says nothing about a stale copy.</summary>
    public override string ToString() => Message;
}
