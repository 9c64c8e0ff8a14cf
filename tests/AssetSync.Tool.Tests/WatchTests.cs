using System.Diagnostics;

namespace AssetSync.Tool.Tests;

public class WatchTests
{
    [RequiresFact(Needs.Unix, "env", "kill")]
    public void Watch_syncs_when_sources_change_says_what_stays_wrong_once_and_ends_with_130()
    {
        using var folder = new ScratchFolder().WithSample();
        using var watch = Start(folder);
        try
        {
            Wait(watch, () => folder.Has("../err") && File.ReadAllText(folder["../err"]).Contains("watching", StringComparison.Ordinal));
            folder.Write("AGENTS.md", "new\n");
            Wait(watch, () => folder.Read("GEMINI.md") == "new\n");
            folder.Write("docs/new.md", "# New\n");
            Wait(watch, () => folder.Has("embedded/new.md"));

            folder.Write("CLAUDE.md", "by hand\n");
            Wait(watch, () => File.ReadAllText(folder["../out"]).Contains("  edited  ", StringComparison.Ordinal));
            folder.Write("beside.txt", "no source");
            folder.Write("docs/newer.md", "# Newer\n");
            Wait(watch, () => folder.Has("embedded/newer.md"));
            folder.Read("CLAUDE.md").ShouldBe("by hand\n");

            File.ReadAllText(folder["../out"]).Split("  edited  ").Length.ShouldBe(2, "what stays wrong is said once");
            File.ReadAllText(folder["../out"]).ShouldMatch(@"^\d\d:\d\d:\d\d\n\nupdate  CLAUDE\.md  AGENTS\.md\nupdate  GEMINI\.md  AGENTS\.md\n\n2 updated\n\n\d\d:\d\d:\d\d\n\ncreate  ");

            folder.Write("asset-mappings.json", "{");
            Wait(watch, () => File.ReadAllText(folder["../err"]).Contains("ASSETSYNC0102", StringComparison.Ordinal));
        }
        finally
        {
            folder.Run("sh", "-c", $"kill -INT {watch.Id}");
            watch.WaitForExit(TimeSpan.FromSeconds(60)).ShouldBeTrue();
        }

        watch.ExitCode.ShouldBe(130);
        File.ReadAllText(folder["../err"]).ShouldContain("interrupted");
    }

    [Fact]
    public void Watch_writes_text_and_no_other_format()
    {
        using var folder = new ScratchFolder().WithSample();

        var result = folder.AssetSync("watch", "--format", "json");

        result.ExitCode.ShouldBe(2, result.Log);
        result.Stdout.ShouldContain("ASSETSYNC0401");
    }

    private static Process Start(ScratchFolder folder)
    {
        var command = InterruptibleCommand.Of("watch");
        var words = string.Join(' ', command.Arguments.Prepend(command.Program).Select(word => $"'{word}'"));
        // exec: the process that is interrupted is the command itself.
        return Process.Start(new ProcessStartInfo("sh", ["-c", $"exec {words} >../out 2>../err"]) { WorkingDirectory = folder.Path })!;
    }

    private static void Wait(Process watch, Func<bool> condition)
    {
        var end = DateTime.UtcNow + TimeSpan.FromSeconds(60);
        while (!condition())
        {
            watch.HasExited.ShouldBeFalse();
            DateTime.UtcNow.ShouldBeLessThan(end);
            Thread.Sleep(50);
        }
    }
}
