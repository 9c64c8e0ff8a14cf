using BenchmarkDotNet.Attributes;

namespace AssetSync.Benchmarks;

/// <summary>One pair of equal files, opened, compared and closed in different ways.</summary>
[MemoryDiagnoser]
public class CompareFiles
{
    private readonly byte[] _left = new byte[Content.WindowSize];
    private readonly byte[] _right = new byte[Content.WindowSize];
    private TwoFiles _two = null!;
    private PortableFiles _portable = null!;
    private LinuxFiles? _linux;

    [Params(4 * 1024, 50 * 1024, 1024 * 1024, 16 * 1024 * 1024)]
    public int Size { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _two = new(Size);
        _portable = new PortableFiles(_two.Folder);
        _linux = LinuxFiles.IsSupported ? new LinuxFiles(_two.Folder) : null;
    }

    [GlobalCleanup]
    public void CleanUp()
    {
        _linux?.Dispose();
        _portable.Dispose();
        _two.Dispose();
    }

    [Benchmark(Baseline = true, Description = "whole files into arrays")]
    public bool ReadAllBytes() =>
        File.ReadAllBytes(_two.PathOf(TwoFiles.Left)).AsSpan().SequenceEqual(File.ReadAllBytes(_two.PathOf(TwoFiles.Right)));

    [Benchmark(Description = "windows, through .NET")]
    public bool Portable() => Equal(_portable);

    [Benchmark(Description = "windows, through libc")]
    public bool Linux() => Equal(_linux ?? throw new PlatformNotSupportedException());

    [Benchmark(Description = "hashes of both")]
    public bool Hash()
    {
        IFiles files = _linux is null ? _portable : _linux;
        using var left = files.Open(TwoFiles.Left);
        using var right = files.Open(TwoFiles.Right);
        return Content.Hash(left) == Content.Hash(right);
    }

    private bool Equal(IFiles files)
    {
        using var left = files.Open(TwoFiles.Left);
        using var right = files.Open(TwoFiles.Right);
        return Content.Equal(left, right, 0, Size, _left, _right);
    }
}
