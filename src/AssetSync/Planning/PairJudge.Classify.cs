namespace AssetSync;

/// <content>Says which side moved, once the bytes are known to differ: the only place that hashes.</content>
internal sealed partial class PairJudge
{
    public Judgement? Classify(in Pair pair, in Judgement seen, ReadableFile source, ReadableFile destination)
    {
        ContentHash sourceHash;
        try
        {
            sourceHash = Content.Hash(source);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return HaveMoved(pair, seen) ? null : SourceProblem(pair, DiagnosticCodes.ReadFailed, exception.Message, null);
        }

        var destinationHash = Content.Hash(destination);
        if (!AreStill(pair, seen))
            return null;
        return seen with { Drift = DriftOf(sourceHash, destinationHash, lockFile?.Find(pair.Destination)?.Hash) };
    }

    private static Drift DriftOf(ContentHash source, ContentHash destination, ContentHash? written) =>
        source == destination ? Drift.EolOnly
        : written is null ? Drift.Differs
        : destination == written ? Drift.SourceChanged
        : source == written ? Drift.DestinationEdited
        : Drift.BothChanged;

    /// <summary>Says whether nothing touched the files since they were seen.</summary>
    public bool AreStill(in Pair pair, in Judgement seen) =>
        files.GetStatus(seen.RealSource!) == seen.Source && files.GetStatus(pair.Destination.Value) == seen.Destination;

    // A file that vanished or was replaced is looked at again; one that cannot be read where it lies is a problem.
    private bool HaveMoved(in Pair pair, in Judgement seen)
    {
        try
        {
            return !AreStill(pair, seen);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
