using System.Buffers;

namespace AssetSync;

/// <summary>Compares pairs; one judge a thread.</summary>
internal sealed partial class PairJudge(IReadOnlyFiles files, FolderStates folders, LockFile? lockFile) : IDisposable
{
    private const int Tries = 3;

    /// <summary>Gets whether what differs is hashed to tell who changed it; otherwise it is said to differ.</summary>
    public bool Classifies { get; init; } = true;

    private readonly FolderLookup _sourceFolders = new(files, folders);
    private readonly FolderLookup _destinationFolders = new(files, folders);
    private readonly byte[] _left = ArrayPool<byte>.Shared.Rent(Content.WindowSize);
    private readonly byte[] _right = ArrayPool<byte>.Shared.Rent(Content.WindowSize);

    /// <summary>Judges one pair; false when that is put off, because its files are equal in size and not smaller than <paramref name="largest"/> bytes.</summary>
    public bool TryJudge(Pair pair, long largest, out Judgement judgement)
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
    public Judgement Look(Pair pair)
    {
        Look(pair, out var seen, out var source);
        source?.Dispose();
        return seen;
    }

    // The destination first: only when it is a file does it pay to open the source at once, which saves looking its path up twice.
    private void Look(Pair pair, out Judgement seen, out ReadableFile? source)
    {
        source = null;
        LookAtDestination(pair, out seen);
        try
        {
            var (state, folder) = _sourceFolders.OfParent(pair.Source.Value);
            if (pair.IsListedFile && folder is not null && seen.IsInSync)
            {
                source = folder.Open(pair.Source.Value);
                seen.Source = source.GetStatus();
                seen.RealSource = pair.Source.Value;
                return;
            }

            var found = LookAtSource(pair, state, folder);
            if (!found.IsInSync)
                seen = found;
            (seen.Source, seen.RealSource) = (found.Source, found.RealSource);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            seen = SourceProblem(pair, DiagnosticCodes.ReadFailed, exception.Message, null);
        }
    }

    private Judgement LookAtSource(Pair pair, FolderState state, IReadOnlyFolder? folder)
    {
        var real = pair.Source.Value;
        var source = folder is null ? new(FileKind.Missing) : folder.GetStatus(real);
        if (source.Kind == FileKind.Link || state.IsBlocked)
        {
            real = LinkResolver.Resolve(files, real, out var reason);
            if (real is null)
                return SourceProblem(pair, DiagnosticCodes.SourceOutsideRoot, $"the source {pair.Source} goes through a link that cannot be followed: {reason}", "name the file itself");
            source = files.GetStatus(real);
        }

        return source.Kind switch
        {
            FileKind.Missing => new() { Drift = Drift.MissingSource },
            FileKind.File => new() { Source = source, RealSource = real },
            var kind => SourceProblem(
                pair,
                DiagnosticCodes.SourceNotAFile,
                $"the source {pair.Source} is {FindingTexts.NameOf(kind)}",
                kind == FileKind.Folder ? $"write \"{pair.Source}/\" for everything below it" : "only regular files can be copied"),
        };
    }

    private void LookAtDestination(Pair pair, out Judgement seen)
    {
        seen = default;
        try
        {
            var (state, folder) = _destinationFolders.OfParent(pair.Destination.Value);
            if (state.IsBlocked)
            {
                seen = new() { Drift = Drift.NotAFile, Detail = $"it lies below {state.Blocker}, which is {FindingTexts.NameOf(state.Kind)}", Destination = new(FileKind.Other) };
                return;
            }

            seen.Destination = folder is null ? new(FileKind.Missing) : folder.GetStatus(pair.Destination.Value);
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
    private bool TryCompare(Pair pair, ref Judgement seen, ReadableFile? source)
    {
        if (seen.Source.IsSameFileAs(seen.Destination) || (seen.Source.ContentId is { } id && id == seen.Destination.ContentId))
        {
            CompareModes(ref seen);
            return true;
        }

        var opened = source;
        try
        {
            opened ??= files.Open(seen.RealSource!);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return IsProblem(pair, ref seen, SourceProblem(pair, DiagnosticCodes.ReadFailed, exception.Message, null));
        }

        try
        {
            using var destination = _destinationFolders.Last!.Open(pair.Destination.Value);
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

    // What is not compared byte for byte: sizes that differ, and git's blobs, whose ids said already that they do.
    private static bool IsComparable(in Judgement seen) => seen.Source.ContentId is null && seen.Source.Size == seen.Destination.Size;

    public static void CompareModes(ref Judgement seen)
    {
        if (seen.Source.IsExecutable != seen.Destination.IsExecutable)
            (seen.Drift, seen.Detail) = (Drift.ModeDiffers, seen.Source.IsExecutable ? "executable" : "not executable");
    }

    private static Judgement SourceProblem(Pair pair, string code, string message, string? fix) =>
        new() { Problem = new(code, message) { Location = pair.Mapping.SourceLocation, Fix = fix }, IsSourceProblem = true };

    private static Judgement DestinationProblem(Pair pair, Exception exception) =>
        new() { Problem = new(DiagnosticCodes.ReadFailed, exception.Message) { Location = pair.DestinationLocation } };

    public void Dispose()
    {
        _sourceFolders.Dispose();
        _destinationFolders.Dispose();
        ArrayPool<byte>.Shared.Return(_left);
        ArrayPool<byte>.Shared.Return(_right);
    }
}
