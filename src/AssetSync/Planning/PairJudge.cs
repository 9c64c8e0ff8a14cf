using System.Buffers;

namespace AssetSync;

/// <summary>Compares pairs; one judge a thread.</summary>
internal sealed partial class PairJudge(IReadOnlyFiles files, FolderStates folders, LockFile? lockFile) : IDisposable
{
    private const int Tries = 3;
    private readonly FolderLookup _sourceFolders = new(folders);
    private readonly FolderLookup _destinationFolders = new(folders);
    private readonly byte[] _left = ArrayPool<byte>.Shared.Rent(Content.WindowSize);
    private readonly byte[] _right = ArrayPool<byte>.Shared.Rent(Content.WindowSize);

    /// <summary>Judges one pair; a pair too large for one thread is put off by returning null.</summary>
    public Judgement? Judge(in Pair pair, long largest)
    {
        for (var attempt = 1; ; attempt++)
        {
            var seen = Look(pair);
            if (seen.Drift is not null || seen.Problem is not null)
                return seen;
            if (seen.Source.Size >= largest && IsComparable(seen))
                return null;
            if (TryCompare(pair, seen) is { } judgement)
                return judgement;
            if (attempt == Tries)
                return SourceProblem(pair, DiagnosticCodes.SourceMoved, $"{pair.Source} or its copy {pair.Destination} changed each time they were compared", "run it again when nothing writes them");
        }
    }

    /// <summary>Looks at both files without opening them; the result has drift or a problem when that is enough to tell.</summary>
    public Judgement Look(in Pair pair)
    {
        string? real = pair.Source.Value;
        FileStatus source;
        try
        {
            source = files.GetStatus(real);
            if (source.Kind == FileKind.Link || _sourceFolders.OfParent(real).IsBlocked)
            {
                real = LinkResolver.Resolve(files, pair.Source.Value, out var reason);
                if (real is null)
                    return SourceProblem(pair, DiagnosticCodes.SourceOutsideRoot, $"the source {pair.Source} goes through a link that cannot be followed: {reason}", "name the file itself");
                source = files.GetStatus(real);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return SourceProblem(pair, DiagnosticCodes.ReadFailed, exception.Message, null);
        }

        if (source.Kind == FileKind.Missing)
            return new() { Drift = Drift.MissingSource };
        if (source.Kind != FileKind.File)
            return NotAFile(pair, source.Kind);
        return LookAtDestination(pair, new() { Source = source, RealSource = real });
    }

    private Judgement LookAtDestination(in Pair pair, Judgement seen)
    {
        try
        {
            var folder = _destinationFolders.OfParent(pair.Destination.Value);
            if (folder.IsBlocked)
                return seen with { Drift = Drift.NotAFile, Detail = $"it lies below {folder.Blocker}, which is {FindingTexts.NameOf(folder.Kind)}", Destination = new(FileKind.Other) };
            seen = seen with { Destination = files.GetStatus(pair.Destination.Value) };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return DestinationProblem(pair, exception);
        }

        return seen.Destination.Kind switch
        {
            FileKind.Missing => seen with { Drift = Drift.MissingDestination },
            FileKind.File => seen,
            var kind => seen with { Drift = Drift.NotAFile, Detail = $"it is {FindingTexts.NameOf(kind)}" },
        };
    }

    // Null when the files moved while they were compared.
    private Judgement? TryCompare(in Pair pair, in Judgement seen)
    {
        if (seen.Source.IsSameFileAs(seen.Destination) || (seen.Source.ContentId is { } id && id == seen.Destination.ContentId))
            return CompareModes(seen);
        ReadableFile source;
        try
        {
            source = files.Open(seen.RealSource!);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return SourceProblem(pair, DiagnosticCodes.ReadFailed, exception.Message, null);
        }

        using (source)
        {
            try
            {
                using var destination = files.Open(pair.Destination.Value);
                return IsComparable(seen) && Content.Equal(source, destination, 0, seen.Source.Size, _left, _right)
                    ? CompareModes(seen)
                    : Classify(pair, seen, source, destination);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return DestinationProblem(pair, exception);
            }
        }
    }

    // What is not compared byte for byte: sizes that differ, and git's blobs, whose ids said already that they do.
    private static bool IsComparable(in Judgement seen) => seen.Source.ContentId is null && seen.Source.Size == seen.Destination.Size;

    public static Judgement CompareModes(in Judgement seen) =>
        seen.Source.IsExecutable == seen.Destination.IsExecutable
            ? seen
            : seen with { Drift = Drift.ModeDiffers, Detail = seen.Source.IsExecutable ? "executable" : "not executable" };

    private static Judgement NotAFile(in Pair pair, FileKind kind) => SourceProblem(
        pair,
        DiagnosticCodes.SourceNotAFile,
        $"the source {pair.Source} is {FindingTexts.NameOf(kind)}",
        kind == FileKind.Folder ? $"write \"{pair.Source}/\" for everything below it" : "only regular files can be copied");

    private static Judgement SourceProblem(in Pair pair, string code, string message, string? fix) =>
        new() { Problem = new(code, message) { Location = pair.Mapping.SourceLocation, Fix = fix }, IsSourceProblem = true };

    private static Judgement DestinationProblem(in Pair pair, Exception exception) =>
        new() { Problem = new(DiagnosticCodes.ReadFailed, exception.Message) { Location = pair.DestinationLocation } };

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_left);
        ArrayPool<byte>.Shared.Return(_right);
    }
}
