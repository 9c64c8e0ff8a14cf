using System.Diagnostics;

namespace AssetSync.Tool.Tests;

public class InterruptTests
{
    [Fact]
    public async Task Ctrl_C_ends_a_waiting_sync_with_130_and_leaves_the_tree_alone()
    {
        if (!OperatingSystem.IsLinux())
            return;
        using var folder = new ScratchFolder().WithDrift();
        var before = folder.Snapshot();
        using var other = Start(folder, "flock", folder.Path, "sh", "-c", "echo locked; sleep 60");
        (await other.StandardOutput.ReadLineAsync()).ShouldBe("locked");
        var command = AssetSyncCommand.Of("sync");
        using var sync = Start(folder, "env", ["--default-signal=INT", command.Program, .. command.Arguments]);

        // Before the command listens for the signal it dies of it, which a shell calls 130 as well.
        await Task.Delay(TimeSpan.FromSeconds(1.5));
        sync.HasExited.ShouldBeFalse();
        folder.Run("kill", "-INT", $"{sync.Id}").ExitCode.ShouldBe(0);
        await sync.WaitForExitAsync();
        other.Kill(entireProcessTree: true);

        sync.ExitCode.ShouldBe(130);
        folder.Snapshot().ShouldBe(before);
    }

    private static Process Start(ScratchFolder folder, string program, params string[] arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder.Path, RedirectStandardOutput = true })!;
}
