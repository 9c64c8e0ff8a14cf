using System.Buffers;

namespace AssetSync;

/// <summary>Compares pairs; one judge a thread.</summary>
internal sealed partial class PairJudge(IReadOnlyFiles files, FolderStates folders) : IDisposable
{
    private const int Tries = 3;

    /// <summary>Gets whether what differs is hashed to tell who changed it; otherwise it is said to differ.</summary>
    public bool Classifies { get; init; } = true;

    private readonly FolderLookup _sourceFolders = new(files, folders);
    private readonly FolderLookup _destinationFolders = new(files, folders);
    private readonly byte[] _left = ArrayPool<byte>.Shared.Rent(Content.WindowSize);
    private readonly byte[] _right = ArrayPool<byte>.Shared.Rent(Content.WindowSize);

    /// <summary>Judges one pair; false when that is put off, because its files are equal in size and not smaller than <paramref name="largest"/> bytes.</summary>
    public bool TryJudge(in PairPlace pair, long largest, out Judgement judgement)
    {
        for (var attempt = 1; ; attempt++)
        {
            Look(pair, out judgement, out var source);
            using (source)
            {
                if (!judgement.IsInSync)
                    return true;
                if (judgement.Source.Size >= largest && IsComparable(judgement))
                    return false;
                if (TryCompare(pair, ref judgement, source))
                    return true;
            }

            if (attempt == Tries)
            {
                judgement = SourceProblem(pair, DiagnosticCodes.SourceMoved, $"{pair.Source} or its copy {pair.Destination} changed each time they were compared", "run it again when nothing writes them");
                return true;
            }
        }
    }

    /// <summary>Looks at both files without comparing them; the result has drift or a problem when that is enough to tell.</summary>
    public Judgement Look(in PairPlace pair)
    {
        Look(pair, out var seen, out var source);
        source?.Dispose();
        return seen;
    }

    // The destination first: only when it is a file does it pay to open the source at once, which saves looking its path up twice.
    private void Look(in PairPlace pair, out Judgement seen, out ReadableFile? source)
    {
        source = null;
        LookAtDestination(pair, out seen);
        try
        {
            _sourceFolders.Enter(pair.Run.SourceFolder);
            if (pair.Run.AreListedFiles && _sourceFolders.Folder is { } folder && seen.IsInSync)
            {
                source = folder.Open(pair.SourceName);
                seen.Source = source.GetStatus();
                return;
            }

            var found = LookAtSource(pair);
            if (!found.IsInSync)
                seen = found;
            (seen.Source, seen.LinkedSource) = (found.Source, found.LinkedSource);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            seen = SourceProblem(pair, DiagnosticCodes.ReadFailed, exception.Message, null);
        }
    }

    private Judgement LookAtSource(in PairPlace pair)
    {
        var source = _sourceFolders.Folder?.GetStatus(pair.SourceName) ?? new(FileKind.Missing);
        string? linked = null;
        if (source.Kind is FileKind.Link or FileKind.Git || _sourceFolders.State.IsBlocked)
        {
            linked = LinkResolver.Resolve(files, pair.Source.Value, out var reason);
            if (linked is null && reason == LinkResolver.IntoGit)
                return SourceProblem(pair, DiagnosticCodes.Reserved, $"the source {pair.Source} cannot be read: {reason}", "choose another source");
            if (linked is null)
                return SourceProblem(pair, DiagnosticCodes.SourceOutsideRoot, $"the source {pair.Source} goes through a link that cannot be followed: {reason}", "name the file itself");
            source = files.GetStatus(linked);
        }

        return source.Kind switch
        {
            FileKind.Missing => new() { Drift = Drift.MissingSource },
            FileKind.File => new() { Source = source, LinkedSource = linked },
            var kind => SourceProblem(
                pair,
                DiagnosticCodes.SourceNotAFile,
                $"the source {pair.Source} is {FindingTexts.NameOf(kind)}",
                kind == FileKind.Folder ? $"write \"{pair.Source}/\" for everything below it" : "only regular files can be copied"),
        };
    }

    private void LookAtDestination(in PairPlace pair, out Judgement seen)
    {
        seen = default;
        try
        {
            _destinationFolders.Enter(pair.Run.DestinationFolder);
            if (_destinationFolders.State is { IsBlocked: true } state)
            {
                seen = new() { Drift = Drift.NotAFile, Detail = $"it lies below {state.Blocker}, which is {FindingTexts.NameOf(state.Kind)}", Destination = new(FileKind.Other) };
                return;
            }

            seen.Destination = _destinationFolders.Folder?.GetStatus(pair.DestinationName) ?? new(FileKind.Missing);
            if (seen.Destination.Kind == FileKind.Missing)
                seen.Drift = Drift.MissingDestination;
            else if (seen.Destination.Kind != FileKind.File)
                (seen.Drift, seen.Detail) = (Drift.NotAFile, $"it is {FindingTexts.NameOf(seen.Destination.Kind)}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            seen = DestinationProblem(pair, exception);
        }
    }

    // False when the files moved while they were compared.
    private bool TryCompare(in PairPlace pair, ref Judgement seen, ReadableFile? source)
    {
        if (seen.Source.IsSameFileAs(seen.Destination) || (seen.Source.ContentId is { } id && id == seen.Destination.ContentId))
        {
            CompareModes(ref seen);
            return true;
        }

        var opened = source;
        try
        {
            opened ??= seen.LinkedSource is { } linked ? files.Open(linked) : OpenSource(pair);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return IsProblem(pair, ref seen, SourceProblem(pair, DiagnosticCodes.ReadFailed, exception.Message, null));
        }

        try
        {
            using var destination = _destinationFolders.Folder!.Open(pair.DestinationName);
            if (!IsComparable(seen) || !Content.Equal(opened, destination, 0, seen.Source.Size, _left, _right))
                return TryClassify(pair, ref seen, opened, destination);

            // What takes several reads can be of several versions.
            if (seen.Source.Size > Content.WindowSize && !AreStill(pair, seen))
                return false;
            CompareModes(ref seen);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return IsProblem(pair, ref seen, DestinationProblem(pair, exception));
        }
        finally
        {
            if (source is null)
                opened.Dispose();
        }
    }

    private ReadableFile OpenSource(in PairPlace pair) =>
        _sourceFolders.Folder is { } folder ? folder.Open(pair.SourceName) : files.Open(pair.Source.Value);

    // What is not compared byte for byte: sizes that differ, and git's blobs, whose ids said already that they do.
    private static bool IsComparable(in Judgement seen) => seen.Source.ContentId is null && seen.Source.Size == seen.Destination.Size;

    public static void CompareModes(ref Judgement seen)
    {
        if (seen.Source.IsExecutable != seen.Destination.IsExecutable)
            (seen.Drift, seen.Detail) = (Drift.ModeDiffers, seen.Source.IsExecutable ? "executable" : "not executable");
    }

    private static Judgement SourceProblem(in PairPlace pair, string code, string message, string? fix) =>
        new() { Problem = new(code, message) { Location = pair.Run.Mapping.SourceLocation, Fix = fix }, IsSourceProblem = true };

    private static Judgement DestinationProblem(in PairPlace pair, Exception exception) =>
        new() { Problem = new(DiagnosticCodes.ReadFailed, exception.Message) { Location = pair.Run.DestinationLocation } };

    public void Dispose()
    {
        _sourceFolders.Dispose();
        _destinationFolders.Dispose();
        ArrayPool<byte>.Shared.Return(_left);
        ArrayPool<byte>.Shared.Return(_right);
    }
}
