using System.Diagnostics;

namespace AssetSync.Tool.Tests;

public class InterruptTests
{
    [RequiresFact(Needs.LinuxFiles, "env", "flock", "kill")] // It looks into /proc, and at a lock of Linux.
    public async Task Ctrl_C_ends_a_waiting_sync_with_130_and_leaves_the_tree_alone()
    {
        using var folder = new ScratchFolder().WithDrift();
        var before = folder.Snapshot();
        using var other = Start(folder, "flock", folder.Path, "sh", "-c", "echo locked; sleep 600");
        (await other.StandardOutput.ReadLineAsync()).ShouldBe("locked");
        using var sync = StartSync(folder);

        // It has opened the root, and again for the lock: by then it handles the signal.
        SpinWait.SpinUntil(() => sync.HasExited || OpenFolders(sync, folder.Path) == 2, TimeSpan.FromMinutes(2)).ShouldBeTrue();
        sync.HasExited.ShouldBeFalse();
        folder.Run("kill", "-INT", $"{sync.Id}").ExitCode.ShouldBe(0);
        await sync.WaitForExitAsync();
        other.Kill(entireProcessTree: true);

        sync.ExitCode.ShouldBe(130);
        folder.Snapshot().ShouldBe(before);
    }

    [RequiresFact(Needs.Unix, "env", "kill")]
    public async Task Ctrl_C_amid_a_sync_leaves_every_copy_whole_or_unwritten_and_the_next_sync_carries_on()
    {
        const int count = 6000;
        using var folder = new ScratchFolder();
        folder.Write("asset-mappings.json", """{ "mappings": [ { "source": "sources/", "destination": "copies/" } ] }""");
        for (var file = 0; file < count; file++)
            folder.Write($"sources/{file:0000}", $"{file} {new string('x', 5000)}");
        Directory.CreateDirectory(folder["copies"]);
        using var sync = StartSync(folder);

        SpinWait.SpinUntil(() => sync.HasExited || Directory.EnumerateFiles(folder["copies"]).Any(), TimeSpan.FromMinutes(2)).ShouldBeTrue();
        folder.Run("kill", "-INT", $"{sync.Id}");
        await sync.WaitForExitAsync();

        sync.ExitCode.ShouldBe(130);
        var written = Directory.GetFileSystemEntries(folder["copies"]);
        written.Length.ShouldBeInRange(1, count - 1);
        foreach (var copy in written)
            folder.Read($"copies/{Path.GetFileName(copy)}").ShouldBe(folder.Read($"sources/{Path.GetFileName(copy)}"));
        Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName).ShouldBeSubsetOf(["asset-mappings.json", "asset-mappings.lock.json", "copies", "sources"]);
        folder.AssetSync("sync").ExitCode.ShouldBe(0);
        folder.AssetSync("verify").Stdout.ShouldBe($"{count} copies in sync\n");
    }

    private static int OpenFolders(Process process, string folder)
    {
        try
        {
            return Directory.EnumerateFileSystemEntries($"/proc/{process.Id}/fd").Count(descriptor => File.ResolveLinkTarget(descriptor, false)?.FullName == folder);
        }
        catch (IOException)
        {
            return 0; // A descriptor was closed while they were listed, or the process has ended.
        }
    }

    private static Process StartSync(ScratchFolder folder)
    {
        var command = InterruptibleCommand.Of("sync", "--quiet");
        return Start(folder, command.Program, [.. command.Arguments]);
    }

    private static Process Start(ScratchFolder folder, string program, params string[] arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder.Path, RedirectStandardOutput = true })!;
}
