namespace AssetSync;

public sealed partial class AssetRoot
{
    /// <summary>Takes the edits of destinations into their sources, the other direction of sync, and then syncs their other copies.</summary>
    /// <param name="destinations">Destinations as the mappings name them; a folder stands for the edited ones below it.</param>
    /// <param name="dryRun">Whether to plan only and write nothing.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    /// <returns>The sources written, as changes whose destination is the mapping's source; then what syncing changed.</returns>
    /// <exception cref="AssetSyncException">A path is no destination (<c>ASSETSYNC0402</c>), two edited copies of one source disagree, or the files are not as they must be; nothing was written.</exception>
    public SyncResult Adopt(IReadOnlyList<RelativePath> destinations, bool dryRun = false, CancellationToken cancellationToken = default)
    {
        using var files = OpenFiles();
        var wasCutShort = false;
        using var one = dryRun ? null : Begin(files, cancellationToken, out wasCutShort);
        var planned = MakePlan(files, new() { AsksGit = false }, cancellationToken, wasCutShort);
        var adoption = new Adoption(files, _context, planned);
        var changes = adoption.Plan(destinations);
        if (dryRun)
            return adoption.Result(changes, isDryRun: true);
        var taken = new Applier(files, _context, null, cancellationToken).ApplyAdoption(planned, changes);
        if (taken.Problems.Count > 0)
            return taken;
        var synced = new Applier(files, _context, null, cancellationToken).Apply(MakePlan(files, new() { AsksGit = false }, cancellationToken, wasCutShort));
        return synced with { Changes = [.. taken.Changes, .. synced.Changes] };
    }
}
