namespace AssetSync;

/// <summary>Knows what the last commit holds of a pair: a base that is as good as the lock file's where that lags, as after a merge.</summary>
/// <param name="root">The root's absolute path.</param>
/// <param name="isAsked">Whether it is about the files on disk or in the index; a commit is judged by what it holds itself.</param>
internal sealed class CommittedPairs(string root, bool isAsked) : IDisposable
{
    private readonly Lazy<GitFiles?> _files = new(() => isAsked ? OpenHead(root) : null);

    /// <summary>Returns whether the last commit holds a pair in sync, with this content: then nobody has edited the copy since, and its content is not lost.</summary>
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
            return false; // Without git the lock file alone decides.
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
