namespace AssetSync;

/// <summary>The commands that messages tell the user to run, in the words of the host that prints them.</summary>
public sealed record CommandNames
{
    /// <summary>Gets those of the command line, for a root that is the working directory.</summary>
    internal static CommandNames Default { get; } = new();

    /// <summary>Gets the command that brings every destination to its source.</summary>
    public string Sync { get; init; } = "asset-sync sync";

    /// <summary>Gets the command that does so and discards edits of destinations.</summary>
    public string Overwrite { get; init; } = "asset-sync sync --overwrite";

    /// <summary>Gets the command that takes a destination's edit into its source; the destination's path is put behind it.</summary>
    public string Adopt { get; init; } = "asset-sync adopt";
}
