namespace AssetSync;

public sealed partial class AssetRoot
{
    /// <summary>Replaces the mapping file, for the command that edits it, while no other process writes below its folder; creates it, and the folders above it, if there is none.</summary>
    /// <param name="edit">Returns the new bytes for the old ones, which are null if there is no file; if it throws, the file is left alone.</param>
    /// <param name="dryRun">Whether to write nothing.</param>
    /// <param name="cancellationToken">Ends the waiting for another process that writes below the root.</param>
    /// <exception cref="AssetSyncException">The file cannot be read or written, or changed meanwhile.</exception>
    internal void RewriteMappingFile(Func<byte[]?, byte[]> edit, bool dryRun, CancellationToken cancellationToken)
    {
        var (folder, name) = System.IO.Path.IsPathRooted(_context.MappingFile)
            ? (System.IO.Path.GetDirectoryName(_context.MappingFile)!, System.IO.Path.GetFileName(_context.MappingFile))
            : (Path, _context.MappingFile);
        IoFailure.Report(DiagnosticCodes.WriteFailed, $"{_context.MappingFile}: ", () =>
        {
            if (!Directory.Exists(folder))
            {
                edit(null);
                if (dryRun)
                    return;
                Directory.CreateDirectory(folder);
            }

            using var files = _openFiles(folder);
            using var writing = dryRun ? null : files.LockRoot(cancellationToken);
            Rewrite(files, name, edit, dryRun);
        });
    }

    /// <summary>Returns every pair of a mapping file, which need not be the one on disk.</summary>
    /// <exception cref="AssetSyncException">The mapping file is not valid; all problems at once.</exception>
    internal IReadOnlyList<Pair> Expand(MappingFile mappings, CancellationToken cancellationToken)
    {
        using var files = OpenFiles();
        return Planner.FindPairs(files, _context, mappings, cancellationToken);
    }

    /// <summary>Returns what the next command would refuse in a mapping file, which need not be the one on disk; all problems at once.</summary>
    internal IReadOnlyList<Problem> FindProblems(MappingFile mappings, CancellationToken cancellationToken)
    {
        try
        {
            Expand(mappings, cancellationToken);
            using var files = OpenFiles();
            return SourceCheck.Find(files, mappings);
        }
        catch (AssetSyncException exception)
        {
            return exception.Problems;
        }
    }

    /// <summary>Returns the copies that sync wrote and a mapping file, which need not be the one on disk, does not name.</summary>
    /// <exception cref="AssetSyncException">The mapping file or the lock file is not valid.</exception>
    internal IReadOnlyList<RelativePath> FindOrphans(MappingFile mappings, CancellationToken cancellationToken)
    {
        using var files = OpenFiles();
        var pairs = Planner.FindPairs(files, _context, mappings, cancellationToken);
        return [.. LockMatch.Find(pairs, _context.ReadLock(files, pairs)).Unpaired.Select(entry => entry.Destination)];
    }

    private void Rewrite(IFiles files, string name, Func<byte[]?, byte[]> edit, bool dryRun)
    {
        var journal = LockFile.PathFor(name) + LockFile.JournalSuffix;
        if (!dryRun)
            Journal.CleanUp(files, journal);

        // If the mapping file is a link, its target is edited.
        var real = files.GetStatus(name).Kind == FileKind.Link ? LinkResolver.Resolve(files, name, out _) ?? name : name;
        var seen = files.GetStatus(real);
        var bytes = edit(seen.Kind == FileKind.Missing ? null : _context.ReadMappingBytes(files, name));
        if (dryRun)
            return;
        if (seen.Kind == FileKind.Missing)
            OneFile.Create(files, journal, real, bytes);
        else
            OneFile.Replace(files, journal, real, bytes, seen);
    }
}
