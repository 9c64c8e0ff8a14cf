namespace AssetSync;

/// <summary>Reads the files of a revision.</summary>
internal static class GitTree
{
    public static GitEntries Read(GitRepository repository, string revision, CancellationToken cancellationToken)
    {
        // No revision begins with '-', and git would take it for an option.
        if (revision.Length == 0 || revision[0] == '-' || revision.Contains('\0', StringComparison.Ordinal))
            throw NotKnown(revision);
        var tree = revision + "^{tree}";
        var output = repository.TryRun(["ls-tree", "-r", "-z", "--full-tree", tree], cancellationToken: cancellationToken);
        if (output.Succeeded)
            return GitListing.ReadTree(output.Bytes);
        throw repository.TryRun(["rev-parse", "--quiet", "--verify", tree], cancellationToken: cancellationToken).ExitCode == 1
            ? NotKnown(revision)
            : GitErrors.Failed("ls-tree", output);
    }

    private static AssetSyncException NotKnown(string revision) =>
        GitErrors.BadInput($"'{revision}' is no revision that git knows", "a shallow clone may lack it: git fetch --unshallow");
}
