using AssetSync.Tests.Catalogue;

namespace AssetSync.Tests.Safety;

/// <summary>Times to the nanosecond, permission bits, and content of every kind.</summary>
public class MetadataTests
{
    public static TheoryData<long, int> Times => new()
    {
        { 0, 0 }, { 0, 1 }, { 1, 999_999_999 }, { -1, 999_999_999 }, { -86_400, 123_456_789 }, { -2_000_000_000, 1 }, { 981_173_106, 700_000_001 }, { 4_102_444_799, 999_999_999 }, { 7_258_118_399, 5 },
    };

    [RequiresTheory(Needs.LinuxFiles)]
    [MemberData(nameof(Times))]
    public void A_copy_has_its_source_s_time_to_the_nanosecond_also_before_1970(long seconds, int nanoseconds)
    {
        using var folder = new ScratchFolder();
        folder.Map("source.txt -> copy.txt");
        var time = new FileTime(seconds, nanoseconds);
        using (var files = new LinuxFiles(folder.Path))
        using (var root = files.OpenFolder("", create: false))
        using (var source = root.Create("source.txt", 0b110_100_100))
        {
            source.Write("text\n"u8);
            source.SetModeAndTime(0b110_100_100, time);
            root.GetStatus("source.txt").Modified.ShouldBe(time, "this file system cannot hold the time");
        }

        AssetRoot.Open(folder.Path).Sync().ExitCode.ShouldBe(ExitCode.Success);

        using var check = new LinuxFiles(folder.Path);
        check.GetStatus("copy.txt").Modified.ShouldBe(time);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_copy_has_its_source_s_time_as_far_as_NET_tells_it(bool portable)
    {
        foreach (var time in new[] { new DateTime(1969, 12, 31, 23, 59, 58, DateTimeKind.Utc).AddTicks(1234567), new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc).AddTicks(7654321), new DateTime(2099, 1, 1, 0, 0, 0, DateTimeKind.Utc) })
        {
            using var folder = new ScratchFolder();
            folder.Map("source.txt -> copy.txt");
            File.SetLastWriteTimeUtc(folder.Write("source.txt", "text\n"), time);

            Host(portable).Sync(folder, overwrite: false).ExitCode.ShouldBe(0);

            File.GetLastWriteTimeUtc(folder["copy.txt"]).ShouldBe(time);
        }
    }

    [RequiresTheory(Needs.Unix)]
    [InlineData("644", false)]
    [InlineData("755", false)]
    [InlineData("600", false)]
    [InlineData("444", false)]
    [InlineData("555", false)]
    [InlineData("777", false)]
    [InlineData("640", true)]
    [InlineData("555", true)]
    public void A_copy_has_its_source_s_permission_bits_whatever_the_umask(string mode, bool portable)
    {
        using var folder = new ScratchFolder();
        folder.Map("source.txt -> made/copy.txt");
        folder.Write("source.txt", "text\n");
        folder.SetMode("source.txt", mode);

        Host(portable).Sync(folder, overwrite: false).ExitCode.ShouldBe(0);
        folder.Mode("made/copy.txt").ShouldBe(mode);

        // And again over a copy that cannot be written.
        folder.SetMode("source.txt", "644");
        folder.Write("source.txt", "other\n");
        folder.SetMode("source.txt", mode);
        Host(portable).Sync(folder, overwrite: false).ExitCode.ShouldBe(0);
        folder.Mode("made/copy.txt").ShouldBe(mode);
        folder.Read("made/copy.txt").ShouldBe("other\n");
    }

    public static TheoryData<byte[]> Contents =>
    [
        [], [0], [10], [13], [13, 10], [10, 13], [13, 13, 10], [0xEF, 0xBB, 0xBF], [0xEF, 0xBB, 0xBF, 97, 13, 10], [0xFF, 0xFE, 97, 0, 13, 0, 10, 0], [97, 0, 13, 10], [26], [255, 254, 253],
        [.. Enumerable.Repeat((byte)'x', 7999), 0, 13, 10], [.. Enumerable.Repeat((byte)'x', 8000), 0, 13, 10], [.. Enumerable.Repeat((byte)'x', 262_143), 13, 10], [.. Enumerable.Repeat((byte)13, 300_000)],
    ];

    [Theory]
    [MemberData(nameof(Contents))]
    public void Content_of_every_kind_is_copied_byte_by_byte_and_recorded_as_git_stores_it(byte[] content)
    {
        using var folder = new ScratchFolder();
        folder.Map("source -> copy");
        folder.Write("source", content);

        LibraryHost.Native.Sync(folder, overwrite: false).ExitCode.ShouldBe(0);

        File.ReadAllBytes(folder["copy"]).ShouldBe(content);
        LibraryHost.Native.Verify(folder).ExitCode.ShouldBe(0);
        var isText = !content.Take(8000).Contains((byte)0);
        var stored = isText ? System.Text.Encoding.Latin1.GetBytes(System.Text.Encoding.Latin1.GetString(content).Replace("\r\n", "\n", StringComparison.Ordinal)) : content;
        folder.Read(StandardTree.LockFile).ShouldContain(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(stored)));
    }

    [RequiresFact(Needs.LinuxFiles)]
    public void A_sparse_file_is_copied_with_its_holes()
    {
        // 5 GB on demand, with holes before, between and after its data.
        var size = Exhaustive.IsAsked ? 5L << 30 : 96L << 20;
        using var folder = new ScratchFolder();
        folder.Map("source.bin -> copies/copy.bin");
        using (var source = new FileStream(folder["source.bin"], FileMode.CreateNew))
        {
            source.SetLength(size);
            source.Position = 3 << 20;
            source.Write("data"u8);
            source.Position = size / 2;
            source.Write("more data"u8);
        }

        LibraryHost.Native.Sync(folder, overwrite: false).ExitCode.ShouldBe(0);

        new FileInfo(folder["copies/copy.bin"]).Length.ShouldBe(size);
        folder.Run("cmp", "source.bin", "copies/copy.bin").ExitCode.ShouldBe(0);
        LibraryHost.Native.Verify(folder).ExitCode.ShouldBe(0);
        var blocks = folder.Run("du", "--block-size=1K", "copies/copy.bin").Stdout.Split('\t')[0];
        long.Parse(blocks, System.Globalization.CultureInfo.InvariantCulture).ShouldBeLessThan(10_000, "the holes are filled");
    }

    [RequiresFact(Needs.LinuxFiles)]
    public void A_file_that_the_kernel_cannot_copy_is_copied_by_hand()
    {
        // As across file systems: the kernel refuses, here after it has copied all.
        using var folder = new ScratchFolder();
        folder.Map("source.bin -> copy.bin");
        var content = new byte[3_000_000];
        new Random(1).NextBytes(content.AsSpan(1_500_000));
        folder.Write("source.bin", content);
        var refused = 0;

        AssetRoot.Open(folder.Path, null, root => new Files.WatchedFiles(FilesBelow.Open(root), (_, _) => { }) { RefusesKernelCopies = () => ++refused > 0 }).Sync().ExitCode.ShouldBe(ExitCode.Success);

        refused.ShouldBe(1);
        File.ReadAllBytes(folder["copy.bin"]).AsSpan().SequenceEqual(content).ShouldBeTrue();
        LibraryHost.Native.Verify(folder).ExitCode.ShouldBe(0);
    }

    private static LibraryHost Host(bool portable) => portable ? LibraryHost.Portable : LibraryHost.Native;
}
