using System.CommandLine;

namespace AssetSync.Tool.Commands;

/// <summary>One verb of the command line: its options, its help and what it does.</summary>
internal abstract class ToolCommand(string name, string description) : Command(name, description)
{
    /// <summary>Paragraphs that help prints below the usage; each is wrapped to the page.</summary>
    public virtual IReadOnlyList<string> Remarks => [];

    public virtual IReadOnlyList<Example> Examples => [];

    /// <summary>Does the work; throws an <see cref="AssetSyncException"/> if it cannot.</summary>
    public abstract Answer Run(Invocation invocation);
}
