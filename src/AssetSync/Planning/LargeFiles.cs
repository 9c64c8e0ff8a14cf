namespace AssetSync;

/// <summary>Compares large files in segments, so that all threads work on one file when there is only one.</summary>
internal sealed class LargeFiles(IReadOnlyFiles files, List<(PairPlace Pair, Judgement Seen)> waiting)
{
    public const long Threshold = 16 * 1024 * 1024;
    private const long SegmentSize = 16 * 1024 * 1024;

    /// <summary>Returns for each waiting pair whether its bytes are equal; a file that cannot be read counts as not equal, and judging it again names the problem.</summary>
    /// <param name="compared">Called when a file has been compared, on any thread.</param>
    /// <param name="cancellationToken">Stops between two segments.</param>
    public bool[] Compare(Action compared, CancellationToken cancellationToken)
    {
        var open = waiting.ConvertAll(item => new Comparison(files, item.Pair, item.Seen, compared));
        var segments = new List<(Comparison File, long Start)>();
        foreach (var comparison in open)
        {
            for (long start = 0; start < comparison.Size; start += SegmentSize)
                segments.Add((comparison, start));
        }

        Workers.Run(segments.Count, 1, () => new Buffers(), (buffers, i) => segments[i].File.CompareSegment(segments[i].Start, buffers), cancellationToken);
        return [.. open.Select(comparison => comparison.IsEqual)];
    }

    private sealed class Buffers : IDisposable
    {
        public byte[] Left { get; } = System.Buffers.ArrayPool<byte>.Shared.Rent(Content.WindowSize);

        public byte[] Right { get; } = System.Buffers.ArrayPool<byte>.Shared.Rent(Content.WindowSize);

        public void Dispose()
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(Left);
            System.Buffers.ArrayPool<byte>.Shared.Return(Right);
        }
    }

    private sealed class Comparison(IReadOnlyFiles files, PairPlace pair, Judgement seen, Action compared)
    {
        private readonly object _gate = new(); // System.Threading.Lock needs .NET 9.
        private ReadableFile? _source;
        private ReadableFile? _destination;
        private long _left = (seen.Source.Size + SegmentSize - 1) / SegmentSize;
        private volatile bool _differs;

        public long Size => seen.Source.Size;

        public bool IsEqual => !_differs;

        public void CompareSegment(long start, Buffers buffers)
        {
            try
            {
                if (_differs)
                    return;
                var (source, destination) = Open();
                if (!Content.Equal(source, destination, start, Math.Min(Size, start + SegmentSize), buffers.Left, buffers.Right))
                    _differs = true;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                _differs = true;
            }
            finally
            {
                if (Interlocked.Decrement(ref _left) == 0)
                    Close();
            }
        }

        private (ReadableFile Source, ReadableFile Destination) Open()
        {
            lock (_gate)
                return (_source ??= files.Open(seen.LinkedSource ?? pair.Source.Value), _destination ??= files.Open(pair.Destination.Value));
        }

        private void Close()
        {
            compared();
            _source?.Dispose();
            _destination?.Dispose();
        }
    }
}
