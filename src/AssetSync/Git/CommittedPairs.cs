namespace AssetSync;

/// <summary>Looks up pairs in the last commit, which is as good a base as the lock file's if that is old, as after a merge.</summary>
/// <param name="root">The root's absolute path.</param>
/// <param name="isAsked">Whether the files on disk or in the index are checked; a commit is its own base.</param>
internal sealed class CommittedPairs(string root, bool isAsked) : IDisposable
{
    private readonly Lazy<GitFiles?> _files = new(() => isAsked ? OpenHead(root) : null);

    /// <summary>Returns whether a pair is in sync in the last commit, with this content: then nobody has edited the copy since, and its content is not lost.</summary>
    public bool HoldsAsCopy(in Pair pair, ContentHash destination)
    {
        try
        {
            if (_files.Value is not { } files || files.GetStatus(pair.Destination.Value) is not { Kind: FileKind.File, ContentId: { } id } || (pair.Mapping.Rule is null && files.GetStatus(pair.Source.Value).ContentId != id))
                return false;
            using var file = files.Open(pair.Destination.Value);
            return Content.Hash(file) == destination && (ContentMaker.For(pair) is not { } maker || HashOfMade(files, maker, pair) == destination);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or AssetSyncException)
        {
            return false; // Without git only the lock file decides.
        }
    }

    private static ContentHash HashOfMade(GitFiles files, ContentMaker maker, in Pair pair)
    {
        using var source = files.Open(pair.Source.Value);
        return Content.Hash(new MemoryFile(maker.Make(source)));
    }

    private static GitFiles? OpenHead(string root) =>
        GitRepository.Find(root) is null ? null : GitFiles.Open(root, Subject.OfRevision("HEAD"));

    public void Dispose()
    {
        if (_files.IsValueCreated)
            _files.Value?.Dispose();
    }
}
