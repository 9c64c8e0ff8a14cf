namespace AssetSync;

/// <summary>Reads the index of a work tree.</summary>
internal static class GitIndex
{
    /// <summary>Returns the entries, from the top of the work tree; null if only git understands the index and is not installed.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="withIntents">Whether to also return entries of <c>git add --intent-to-add</c>.</param>
    /// <param name="cancellationToken">Stops git.</param>
    /// <exception cref="AssetSyncException">The index is not a file, or git failed.</exception>
    public static GitEntries? Read(GitRepository repository, bool withIntents, CancellationToken cancellationToken)
    {
        if (TryReadFile(repository) is { } bytes)
        {
            if (bytes.Length == 0)
                return new([], [], [], 0);
            if (IndexFile.TryParse(bytes, repository.IdLength, withIntents) is { } entries)
                return entries;
        }

        // Only the debug listing distinguishes an intent to add from an empty file.
        return GitProgram.Path is null ? null : GitListing.ReadIndex(repository.Run(["ls-files", "-s", "-z", "--debug"], cancellationToken: cancellationToken), withIntents);
    }

    // Empty if there is no index yet. Git is not asked if it is not a regular file, since it would wait on a FIFO.
    private static byte[]? TryReadFile(GitRepository repository)
    {
        try
        {
            return PlainFile.Read(repository.IndexFile) ?? [];
        }
        catch (NotAFileException)
        {
            throw GitErrors.Failed($"{repository.IndexFile} is not a git index", "move it away, then git reset");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
