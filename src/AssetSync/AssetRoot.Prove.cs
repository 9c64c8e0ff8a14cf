namespace AssetSync;

public sealed partial class AssetRoot
{
    /// <summary>Shows that verify can fail: breaks one copy of each mapping in every way of the table of states, in a scratch copy, and looks whether verify reports it.</summary>
    /// <param name="cancellationToken">Stops between two ways.</param>
    /// <returns>Every way that was tried, sorted by destination, then by drift; verify is proven when each is seen.</returns>
    /// <remarks>The scratch copy holds the mapping file and one source of each mapping, lies in the folder for temporary files, and is removed at the end. The root itself is only read.</remarks>
    /// <exception cref="AssetSyncException">The mapping file or a source is not as it must be, or the scratch copy cannot be written.</exception>
    public IReadOnlyList<Proof> Prove(CancellationToken cancellationToken = default)
    {
        using var files = OpenFiles();
        var mappings = _context.ReadMappings(files);
        try
        {
            var pairs = new PairExpander(files, [], _ => { }, cancellationToken).Expand(mappings);
            using var scratch = new ScratchCopy(files, mappings, pairs);
            return new Prover(scratch, Open(scratch.Path, null, _openFiles)).Run(cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new AssetSyncException(ExitCode.IoFailure, [new(DiagnosticCodes.WriteFailed, $"the scratch copy cannot be made: {exception.Message}")]);
        }
    }
}
