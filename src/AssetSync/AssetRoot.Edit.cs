using System.Text;

namespace AssetSync;

public sealed partial class AssetRoot
{
    /// <summary>Adds a mapping to the mapping file, keeping its comments and layout; the file is created where there is none.</summary>
    /// <param name="source">The source as the mapping file writes it.</param>
    /// <param name="destinations">One destination or more, as the mapping file writes them.</param>
    /// <param name="purpose">What the copy is for, or null.</param>
    /// <param name="dryRun">Whether to write nothing.</param>
    /// <param name="cancellationToken">Ends the waiting for another process that writes below the root.</param>
    /// <exception cref="AssetSyncException">The mapping file with the new entry would not be valid; nothing was written.</exception>
    public MappingFile Add(string source, IReadOnlyList<string> destinations, string? purpose = null, bool dryRun = false, CancellationToken cancellationToken = default) =>
        Edit(bytes => MappingFileEditor.Add(bytes, _context.MappingFile, source, destinations, purpose), mayCreate: true, dryRun, cancellationToken);

    /// <summary>Removes a destination, or every destination of a source, from the mapping file, keeping its comments and layout; the copies become orphans.</summary>
    /// <param name="path">A source or a destination as the mapping file writes it.</param>
    /// <param name="dryRun">Whether to write nothing.</param>
    /// <param name="cancellationToken">Ends the waiting for another process that writes below the root.</param>
    /// <exception cref="AssetSyncException">No mapping names the path (<c>ASSETSYNC0402</c>); nothing was written.</exception>
    public MappingFile Remove(string path, bool dryRun = false, CancellationToken cancellationToken = default) =>
        Edit(bytes => MappingFileEditor.Remove(bytes, _context.MappingFile, path), mayCreate: false, dryRun, cancellationToken);

    /// <summary>Creates the mapping file, with the folders above it, from a text; never over something that is there.</summary>
    /// <param name="text">What is written, as UTF-8; it is not read.</param>
    /// <param name="dryRun">Whether to write nothing.</param>
    /// <param name="cancellationToken">Ends the waiting for another process that writes below the root.</param>
    /// <exception cref="AssetSyncException">Something is there already (<c>ASSETSYNC0403</c>), or the file cannot be written; nothing was written.</exception>
    public void CreateMappingFile(string text, bool dryRun = false, CancellationToken cancellationToken = default) => Guard(() =>
    {
        var (folder, name) = SplitMappingPath();
        if (!dryRun)
            Directory.CreateDirectory(folder);
        else if (!Directory.Exists(folder))
            return false;
        using var files = _openFiles(folder);
        using var one = dryRun ? null : files.LockRoot(cancellationToken);
        var journal = LockFile.PathFor(name) + LockFile.JournalSuffix;
        if (!dryRun)
            Journal.CleanUp(files, journal);
        if (files.GetStatus(name).Kind != FileKind.Missing)
            throw new AssetSyncException(ExitCode.BadInput, [new(DiagnosticCodes.CannotEditMappings, $"{_context.MappingFile} exists already") { Fix = $"{_context.Commands.Program} add SOURCE DESTINATION adds to it" }]);
        if (!dryRun)
            OneFile.Create(files, journal, name, Encoding.UTF8.GetBytes(text));
        return true;
    });

    private MappingFile Edit(Func<ReadOnlyMemory<byte>, byte[]> edit, bool mayCreate, bool dryRun, CancellationToken cancellationToken) =>
        Guard(() => EditFile(edit, mayCreate, dryRun, cancellationToken));

    private T Guard<T>(Func<T> act)
    {
        try
        {
            return act();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new AssetSyncException(ExitCode.IoFailure, [new(DiagnosticCodes.WriteFailed, $"{_context.MappingFile}: {exception.Message}")]);
        }
    }

    private MappingFile EditFile(Func<ReadOnlyMemory<byte>, byte[]> edit, bool mayCreate, bool dryRun, CancellationToken cancellationToken)
    {
        var (folder, name) = SplitMappingPath();
        using var files = _openFiles(folder);
        using var one = dryRun ? null : files.LockRoot(cancellationToken);
        var journal = LockFile.PathFor(name) + LockFile.JournalSuffix;
        if (!dryRun)
            Journal.CleanUp(files, journal);

        // A mapping file that is a link is edited where it leads.
        var real = files.GetStatus(name).Kind == FileKind.Link ? LinkResolver.Resolve(files, name, out _) ?? name : name;
        var seen = files.GetStatus(real);
        var old = mayCreate && seen.Kind == FileKind.Missing ? [] : _context.ReadMappingBytes(files, name);
        var bytes = edit(old);
        var mappingFile = MappingFile.Parse(bytes, _context.MappingFile);
        if (!dryRun)
            OneFile.Replace(files, journal, real, bytes, seen);
        return mappingFile;
    }

    private (string Folder, string Name) SplitMappingPath() => System.IO.Path.IsPathRooted(_context.MappingFile)
        ? (System.IO.Path.GetDirectoryName(_context.MappingFile)!, System.IO.Path.GetFileName(_context.MappingFile))
        : (Path, _context.MappingFile);
}
