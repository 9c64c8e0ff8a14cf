namespace AssetSync;

/// <summary>Lists what the next commit would hold.</summary>
internal static class StagedFiles
{
    /// <summary>Returns the entries of the index, from the top of the work tree, without those that are only intended to be added.</summary>
    public static GitEntries Read(GitRepository repository, CancellationToken cancellationToken) =>
        IndexFile.TryList(repository) ?? Ask(repository, withIntents: false, cancellationToken);

    /// <summary>Asks git, which a split or sparse index needs. Only the listing for debugging tells an intent from an empty file.</summary>
    public static GitEntries Ask(GitRepository repository, bool withIntents, CancellationToken cancellationToken) =>
        GitListing.ReadIndex(repository.RunAtTop(["ls-files", "-s", "-z", "--debug"], cancellationToken: cancellationToken), withIntents);
}
