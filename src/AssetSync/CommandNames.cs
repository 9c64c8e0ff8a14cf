namespace AssetSync;

/// <summary>The commands that messages tell the user to run, in the words of the host that prints them.</summary>
public sealed record CommandNames
{
    /// <summary>Gets those of the command line, for a root that is the working directory.</summary>
    internal static CommandNames Default { get; } = new();

    /// <summary>Gets the command line itself, for what no other host has a command for, such as writing a mapping file.</summary>
    public string Program { get; init; } = "asset-sync";

    /// <summary>Gets the command that brings every destination to its source.</summary>
    public string Sync { get; init; } = "asset-sync sync";

    /// <summary>Gets the command that does so and discards edits of destinations.</summary>
    public string Overwrite { get; init; } = "asset-sync sync --overwrite";

    /// <summary>Gets the command that discards a destination's edit; the destination's path is put behind it. Null if there is none that takes a path, so that only <see cref="Overwrite"/> is left.</summary>
    public string? Discard { get; init; } = "asset-sync sync --overwrite";

    /// <summary>Gets the command that takes a destination's edit into its source; the destination's path is put behind it.</summary>
    public string Adopt { get; init; } = "asset-sync adopt";

    /// <summary>Gets the command that takes a destination's content into its source although the source's is lost; the destination's path is put behind it. Null if there is none.</summary>
    public string? AdoptOverwrite { get; init; } = "asset-sync adopt --overwrite";

    /// <summary>Gets what is left to do when the files on disk are fixed, put behind the command: where a verdict is about git, what sync wrote must get there.</summary>
    internal string AfterSync { get; init; } = "";

    /// <summary>Returns the commands that fix what a verdict on this subject found.</summary>
    internal CommandNames For(Subject subject) => subject switch
    {
        { IsStaged: true } => this with { AfterSync = ", then git add the copies and the lock file" },
        { Revision: not null } => this with { AfterSync = ", then commit the copies and the lock file" },
        _ => this,
    };
}
