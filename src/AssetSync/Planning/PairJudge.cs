using System.Buffers;

namespace AssetSync;

/// <summary>Compares pairs; one judge a thread.</summary>
internal sealed partial class PairJudge(IReadOnlyFiles files, FolderStates folders, LockFile? lockFile) : IDisposable
{
    private const int Tries = 3;
    private readonly FolderLookup _sourceFolders = new(files, folders);
    private readonly FolderLookup _destinationFolders = new(files, folders);
    private readonly byte[] _left = ArrayPool<byte>.Shared.Rent(Content.WindowSize);
    private readonly byte[] _right = ArrayPool<byte>.Shared.Rent(Content.WindowSize);

    /// <summary>Judges one pair; one whose files are equal in size and not smaller than <paramref name="largest"/> bytes is put off by returning null.</summary>
    public Judgement? Judge(in Pair pair, long largest)
    {
        for (var attempt = 1; ; attempt++)
        {
            var seen = Look(pair, out var source);
            using (source)
            {
                if (!seen.IsInSync)
                    return seen;
                if (seen.Source.Size >= largest && IsComparable(seen))
                    return null;
                if (TryCompare(pair, seen, source) is { } judgement)
                    return judgement;
            }

            if (attempt == Tries)
                return SourceProblem(pair, DiagnosticCodes.SourceMoved, $"{pair.Source} or its copy {pair.Destination} changed each time they were compared", "run it again when nothing writes them");
        }
    }

    /// <summary>Looks at both files without comparing them; the result has drift or a problem when that is enough to tell.</summary>
    public Judgement Look(in Pair pair)
    {
        var seen = Look(pair, out var source);
        source?.Dispose();
        return seen;
    }

    // The destination first: only when it is a file does it pay to open the source at once, which saves looking its path up twice.
    private Judgement Look(in Pair pair, out ReadableFile? source)
    {
        source = null;
        var destination = LookAtDestination(pair);
        try
        {
            var (state, folder) = _sourceFolders.OfParent(pair.Source.Value);
            if (pair.IsListedFile && folder is not null && destination.IsInSync)
            {
                source = folder.Open(pair.Source.Value);
                return destination with { Source = source.GetStatus(), RealSource = pair.Source.Value };
            }

            var found = LookAtSource(pair, state, folder);
            return !found.IsInSync ? found : destination with { Source = found.Source, RealSource = found.RealSource };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return SourceProblem(pair, DiagnosticCodes.ReadFailed, exception.Message, null);
        }
    }

    private Judgement LookAtSource(in Pair pair, FolderState state, IReadOnlyFolder? folder)
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

    private Judgement LookAtDestination(in Pair pair)
    {
        try
        {
            var (state, folder) = _destinationFolders.OfParent(pair.Destination.Value);
            if (state.IsBlocked)
                return new() { Drift = Drift.NotAFile, Detail = $"it lies below {state.Blocker}, which is {FindingTexts.NameOf(state.Kind)}", Destination = new(FileKind.Other) };
            var status = folder is null ? new(FileKind.Missing) : folder.GetStatus(pair.Destination.Value);
            return status.Kind switch
            {
                FileKind.Missing => new() { Destination = status, Drift = Drift.MissingDestination },
                FileKind.File => new() { Destination = status },
                var kind => new() { Destination = status, Drift = Drift.NotAFile, Detail = $"it is {FindingTexts.NameOf(kind)}" },
            };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return DestinationProblem(pair, exception);
        }
    }

    // Null when the files moved while they were compared.
    private Judgement? TryCompare(in Pair pair, in Judgement seen, ReadableFile? source)
    {
        if (seen.Source.IsSameFileAs(seen.Destination) || (seen.Source.ContentId is { } id && id == seen.Destination.ContentId))
            return CompareModes(seen);
        var opened = source;
        try
        {
            opened ??= files.Open(seen.RealSource!);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return HaveMoved(pair, seen) ? null : SourceProblem(pair, DiagnosticCodes.ReadFailed, exception.Message, null);
        }

        try
        {
            using var destination = _destinationFolders.OfParent(pair.Destination.Value).Folder!.Open(pair.Destination.Value);
            if (!IsComparable(seen) || !Content.Equal(opened, destination, 0, seen.Source.Size, _left, _right))
                return Classify(pair, seen, opened, destination);

            // What takes several reads can be of several versions.
            return seen.Source.Size <= Content.WindowSize || AreStill(pair, seen) ? CompareModes(seen) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return HaveMoved(pair, seen) ? null : DestinationProblem(pair, exception);
        }
        finally
        {
            if (source is null)
                opened.Dispose();
        }
    }

    // What is not compared byte for byte: sizes that differ, and git's blobs, whose ids said already that they do.
    private static bool IsComparable(in Judgement seen) => seen.Source.ContentId is null && seen.Source.Size == seen.Destination.Size;

    public static Judgement CompareModes(in Judgement seen) =>
        seen.Source.IsExecutable == seen.Destination.IsExecutable
            ? seen
            : seen with { Drift = Drift.ModeDiffers, Detail = seen.Source.IsExecutable ? "executable" : "not executable" };

    private static Judgement SourceProblem(in Pair pair, string code, string message, string? fix) =>
        new() { Problem = new(code, message) { Location = pair.Mapping.SourceLocation, Fix = fix }, IsSourceProblem = true };

    private static Judgement DestinationProblem(in Pair pair, Exception exception) =>
        new() { Problem = new(DiagnosticCodes.ReadFailed, exception.Message) { Location = pair.DestinationLocation } };

    public void Dispose()
    {
        _sourceFolders.Dispose();
        _destinationFolders.Dispose();
        ArrayPool<byte>.Shared.Return(_left);
        ArrayPool<byte>.Shared.Return(_right);
    }
}
