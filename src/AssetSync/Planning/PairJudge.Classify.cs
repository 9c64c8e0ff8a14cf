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
            return SourceProblem(pair, DiagnosticCodes.ReadFailed, exception.Message, null);
        }

        var destinationHash = Content.Hash(destination);
        if (!IsStill(seen.Source, files.GetStatus(seen.RealSource!)) || !IsStill(seen.Destination, files.GetStatus(pair.Destination.Value)))
            return null;
        return seen with { Drift = DriftOf(sourceHash, destinationHash, lockFile?.Find(pair.Destination)?.Hash) };
    }

    private static Drift DriftOf(ContentHash source, ContentHash destination, ContentHash? written) =>
        source == destination ? Drift.EolOnly
        : written is null ? Drift.Differs
        : destination == written ? Drift.SourceChanged
        : source == written ? Drift.DestinationEdited
        : Drift.BothChanged;

    private static bool IsStill(in FileStatus before, in FileStatus now) => before == now;
}
