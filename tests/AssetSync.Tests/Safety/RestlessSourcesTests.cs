namespace AssetSync.Tests.Safety;

/// <summary>A fast writer at the same time as sync and verify: sync copies one version, or says that it could not.</summary>
public class RestlessSourcesTests
{
    private const string Source = "source.bin";
    private const string Destination = "copy.bin";
    private static readonly TimeSpan Time = TimeSpan.FromMilliseconds(Exhaustive.Choose(400, 20_000));

    [Fact]
    public void A_source_that_is_rewritten_in_place_all_the_time_is_never_half_copied() =>
        Run(size: 4096, (path, version) =>
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, 0);
            file.Write(version);
        });

    [Fact]
    public void A_source_that_is_truncated_and_written_anew_all_the_time_is_never_half_copied() =>
        Run(size: 4096, (path, version) =>
        {
            using var file = new FileStream(path, FileMode.Truncate, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, 0);
            file.Write(version);
        });

    [RequiresFact(Needs.Unix)] // Windows lets nobody move a file over one that is open.
    public void A_source_that_is_replaced_all_the_time_is_never_half_copied() =>
        Run(size: 1_200_000, (path, version) =>
        {
            File.WriteAllBytes(path + ".new", version);
            File.Move(path + ".new", path, overwrite: true);
        });

    [RequiresFact(Needs.Unix)]
    public void A_source_that_is_removed_and_made_anew_all_the_time_is_never_half_copied() =>
        Run(size: 4096, (path, version) =>
        {
            File.Delete(path);
            File.WriteAllBytes(path + ".new", version);
            File.Move(path + ".new", path);
        });

    private static void Run(int size, Action<string, byte[]> write)
    {
        using var folder = new ScratchFolder();
        folder.Map($"{Source} -> {Destination}");
        folder.Write(Source, Version(0, size));
        var root = AssetRoot.Open(folder.Path);
        root.Sync().ExitCode.ShouldBe(ExitCode.Success);
        using var stop = new CancellationTokenSource(Time);
        var writer = new Thread(() =>
        {
            for (byte version = 1; !stop.IsCancellationRequested; version++)
            {
                write(folder[Source], Version(version, size));
                Thread.Sleep(version % 40); // Sometimes it rests long enough to be copied.
            }
        });
        writer.Start();
        var rounds = 0;
        try
        {
            for (; !stop.IsCancellationRequested; rounds++)
            {
                // Missing, moved, or in sync: never anything else, and never a torn copy.
                root.Sync().ExitCode.ShouldBeOneOf(ExitCode.Success, ExitCode.BadInput, ExitCode.IoFailure);
                root.Verify().ExitCode.ShouldBeOneOf(ExitCode.Success, ExitCode.Drift, ExitCode.BadInput, ExitCode.IoFailure);
                var copied = File.ReadAllBytes(folder[Destination]);
                copied.Length.ShouldBeOneOf(0, size);
                copied.Distinct().Count().ShouldBeLessThanOrEqualTo(1, "a copy of two versions");
            }
        }
        finally
        {
            stop.Cancel();
            writer.Join();
        }

        rounds.ShouldBeGreaterThan(0);
        root.Sync().ExitCode.ShouldBe(ExitCode.Success);
        root.Verify().IsInSync.ShouldBeTrue();
        Directory.EnumerateFiles(folder.Path, ".assetsync-*").ShouldBeEmpty();
    }

    private static byte[] Version(byte version, int size) => [.. Enumerable.Repeat(version, size)];
}
