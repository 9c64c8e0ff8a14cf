namespace AssetSync;

/// <summary>The commands that messages tell the user to run, in the words of the host that prints them.</summary>
public sealed record CommandNames
{
    /// <summary>Gets those of the command line, if the root is the working directory.</summary>
    internal static CommandNames Default { get; } = new();

    /// <summary>Gets the command line itself, for what no other host can do, such as writing a mapping file.</summary>
    public string Program { get; init; } = "asset-sync";

    /// <summary>Gets how the host is told where the mapping file is.</summary>
    public string Place { get; init; } = "--root and --mappings say where it is";

    /// <summary>Gets the command that updates every destination from its source.</summary>
    public string Sync { get; init; } = "asset-sync sync";

    /// <summary>Gets the command that does so and discards edits of destinations.</summary>
    public string Overwrite { get; init; } = "asset-sync sync --overwrite";

    /// <summary>Gets the command that discards a destination's edit; the destination's path is appended. Null if there is none that takes a path; then messages name <see cref="Overwrite"/>.</summary>
    public string? Discard { get; init; } = "asset-sync sync --overwrite";

    /// <summary>Gets the command that copies a destination's edit into its source; the destination's path is appended.</summary>
    public string Adopt { get; init; } = "asset-sync adopt";

    /// <summary>Gets the command that replaces a source by its destination, losing the source's content; the destination's path is appended. Null if there is none.</summary>
    public string? AdoptOverwrite { get; init; } = "asset-sync adopt --overwrite";

    /// <summary>Gets what to do after the files on disk are fixed, appended to the command: for a verdict about git, what sync wrote must be added.</summary>
    internal string AfterSync { get; init; } = "";

    /// <summary>Returns the commands that fix what a verdict on this subject found.</summary>
    internal CommandNames For(Subject subject) => subject switch
    {
        { IsStaged: true } => this with { AfterSync = ", then git add the copies and the lock file" },
        { Revision: not null } => this with { AfterSync = ", then commit the copies and the lock file" },
        _ => this,
    };
}
