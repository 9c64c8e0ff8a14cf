using BenchmarkDotNet.Attributes;

namespace AssetSync.Benchmarks;

/// <summary>One pair of large equal files through windows of several sizes, to choose <see cref="Content.WindowSize"/>.</summary>
public class CompareWindows
{
    private const int Size = 64 * 1024 * 1024;
    private byte[] _left = [];
    private byte[] _right = [];
    private TwoFiles _two = null!;
    private IFiles _files = null!;

    [Params(16, 64, 128, 256, 512, 1024, 4096)]
    public int WindowKilobytes { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _two = new(Size);
        _files = LinuxFiles.IsSupported ? new LinuxFiles(_two.Folder) : new PortableFiles(_two.Folder);
        _left = new byte[WindowKilobytes * 1024];
        _right = new byte[WindowKilobytes * 1024];
    }

    [GlobalCleanup]
    public void CleanUp()
    {
        _files.Dispose();
        _two.Dispose();
    }

    [Benchmark]
    public bool Equal()
    {
        using var left = _files.Open(TwoFiles.Left);
        using var right = _files.Open(TwoFiles.Right);
        return Content.Equal(left, right, 0, Size, _left, _right);
    }
}
