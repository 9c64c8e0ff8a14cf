namespace AssetSync;

/// <content>Says which side moved, once the bytes are known to differ: the only place that hashes.</content>
internal sealed partial class PairJudge
{
    // False when the files moved while they were hashed.
    private bool TryClassify(in PairPlace pair, ref Judgement seen, ReadableFile source, ReadableFile destination)
    {
        if (!Classifies)
        {
            seen.Drift = Drift.Differs;
            return true;
        }

        ContentHash sourceHash;
        try
        {
            sourceHash = Content.Hash(source);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return IsProblem(pair, ref seen, SourceProblem(pair, DiagnosticCodes.ReadFailed, exception.Message, null));
        }

        var destinationHash = Content.Hash(destination);
        if (!AreStill(pair, seen))
            return false;
        seen.Drift = DriftOf(sourceHash, destinationHash, pair.Run.HashWritten(pair.Index));
        return true;
    }

    private static Drift DriftOf(ContentHash source, ContentHash destination, ContentHash? written) =>
        source == destination ? Drift.EolOnly
        : written is null ? Drift.Differs
        : destination == written ? Drift.SourceChanged
        : source == written ? Drift.DestinationEdited
        : Drift.BothChanged;

    /// <summary>Says whether nothing touched the files since they were seen.</summary>
    public bool AreStill(in PairPlace pair, in Judgement seen) =>
        files.GetStatus(seen.LinkedSource ?? pair.Source.Value) == seen.Source && files.GetStatus(pair.Destination.Value) == seen.Destination;

    // A file that vanished or was replaced is looked at again; one that cannot be read where it lies is a problem.
    private bool IsProblem(in PairPlace pair, ref Judgement seen, Judgement problem)
    {
        try
        {
            if (!AreStill(pair, seen))
                return false;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It cannot be looked at either.
        }

        seen = problem;
        return true;
    }
}
