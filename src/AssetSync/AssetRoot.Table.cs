using System.Text;

namespace AssetSync;

public sealed partial class AssetRoot
{
    /// <summary>Writes the table of mappings into a Markdown file, between its lines <c>&lt;!-- assets:begin --&gt;</c> and <c>&lt;!-- assets:end --&gt;</c>. Call it before sync, since the file may itself be a source.</summary>
    /// <param name="file">The file, relative to the root, with <c>/</c>.</param>
    /// <param name="dryRun">Whether to write nothing.</param>
    /// <param name="cancellationToken">Ends the waiting for another process that writes below the root.</param>
    /// <returns>Whether it was written, or in a dry run would be; never while a source is missing, since sync writes nothing then either.</returns>
    /// <exception cref="AssetSyncException">The file or the lines are missing (<c>ASSETSYNC0406</c>), or the mapping file is not valid; nothing was written.</exception>
    public bool WriteTable(RelativePath file, bool dryRun = false, CancellationToken cancellationToken = default)
    {
        using var files = OpenFiles();
        using var rootLock = dryRun ? null : LockRoot(files, cancellationToken, out _);
        var real = LinkResolver.Resolve(files, file.Value, out _) ?? file.Value; // The target of a link is written.
        var seen = files.GetStatus(real);
        var (text, expected, _) = ReadTable(files, file);
        if (text == expected || MakePlan(files, PlanFor(new SyncOptions()), cancellationToken).IsBlocked)
            return false;
        if (!dryRun)
            IoFailure.Report(DiagnosticCodes.WriteFailed, $"{real}: ", () => OneFile.Replace(files, _context.Journal, real, Encoding.UTF8.GetBytes(expected), seen));
        return true;
    }

    /// <summary>Returns what is wrong with the table that <see cref="WriteTable(RelativePath, bool, CancellationToken)"/> writes; returns null if it is up to date.</summary>
    /// <param name="file">The file, relative to the root, with <c>/</c>.</param>
    /// <exception cref="AssetSyncException">As for <see cref="WriteTable(RelativePath, bool, CancellationToken)"/>.</exception>
    public Problem? VerifyTable(RelativePath file)
    {
        using var files = OpenFiles();
        var (text, expected, line) = ReadTable(files, file);
        return text == expected ? null : new(DiagnosticCodes.Table, "the table of mappings is out of date")
        {
            Location = new(file.Value, line, 1),
            Fix = _context.Commands.Sync,
        };
    }

    private (string Text, string Expected, int Line) ReadTable(IReadOnlyFiles files, RelativePath file)
    {
        var mappings = _context.ReadMappings(files);
        var text = Encoding.UTF8.GetString(ReadTableFile(files, file));
        return MappingTable.Put(text, mappings) is var (expected, line)
            ? (text, expected, line)
            : throw NoPlace($"the table of mappings has no place: one line {MappingTable.Begin} and below it one line {MappingTable.End} hold it", new(file.Value, 1, 1));
    }

    private static byte[] ReadTableFile(IReadOnlyFiles files, RelativePath file) =>
        IoFailure.Report(DiagnosticCodes.ReadFailed, "cannot read the file with the table of mappings: ", () => WholeFile.Read(files, file.Value), notAFile: DiagnosticCodes.Table)
        ?? throw NoPlace($"{file} does not exist, so the table of mappings has no place");

    private static AssetSyncException NoPlace(string message, FileLocation? location = null) =>
        new(ExitCode.BadInput, [new(DiagnosticCodes.Table, message) { Location = location }]);
}
