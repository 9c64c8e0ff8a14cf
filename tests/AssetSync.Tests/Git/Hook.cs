using System.Diagnostics;

namespace AssetSync.Tests.Git;

/// <summary>Commits with a real pre-commit hook that waits until the test has looked around.</summary>
internal static class Hook
{
    private const string Script = """
        #!/bin/sh
        env -0 > "$TEST_HOOK/environment"
        pwd > "$TEST_HOOK/folder"
        : > "$TEST_HOOK/ready"
        while [ ! -e "$TEST_HOOK/done" ]; do sleep 0.02; done
        exit 1
        """;

    /// <summary>Stages "staged" and writes "on disk" to a.md, then commits with the argument and calls back while the hook waits.</summary>
    public static void During(ScratchFolder scratch, string workTree, string argument, Action<GitSurroundings> test)
    {
        var hook = Directory.CreateTempSubdirectory("asset-sync.hook.").FullName;
        File.WriteAllText(Path.Combine(hook, "pre-commit"), Script);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path.Combine(hook, "pre-commit"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.WriteAllText(Path.Combine(workTree, "a.md"), "staged");
        Git(workTree, "add", "a.md");
        File.WriteAllText(Path.Combine(workTree, "a.md"), "on disk");

        string[] arguments = ["-c", "core.hooksPath=" + hook, "commit", "--message", "x", .. argument.Length == 0 ? Array.Empty<string>() : [argument]];
        var command = new Command("git", arguments) { Environment = new Dictionary<string, string?>(GitEnvironment.Values) { ["TEST_HOOK"] = hook } };
        var commit = Task.Run(() => CommandRunner.Run(command, workTree));
        try
        {
            var wait = Stopwatch.StartNew();
            while (!File.Exists(Path.Combine(hook, "ready")))
            {
                (commit.IsCompleted || wait.Elapsed > TimeSpan.FromMinutes(1)).ShouldBeFalse(commit.IsCompleted ? commit.Result.Log : "the hook did not run");
                Thread.Sleep(5);
            }

            test(Surroundings(scratch, hook));
        }
        finally
        {
            File.WriteAllText(Path.Combine(hook, "done"), "");
            commit.Wait();
            Directory.Delete(hook, recursive: true);
        }
    }

    private static GitSurroundings Surroundings(ScratchFolder scratch, string hook)
    {
        var variables = File.ReadAllText(Path.Combine(hook, "environment"))
            .Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('=', 2))
            .Where(pair => pair[0].StartsWith("GIT_", StringComparison.Ordinal))
            .Select(pair => KeyValuePair.Create(pair[0], (string?)pair[1]));
        return (Scratch.Around(scratch) with { WorkingDirectory = File.ReadAllText(Path.Combine(hook, "folder")).TrimEnd('\n') }).With(variables);
    }

    private static void Git(string workTree, params string[] arguments)
    {
        var result = CommandRunner.Run(new Command("git", arguments) { Environment = GitEnvironment.Values }, workTree);
        result.ExitCode.ShouldBe(0, result.Log);
    }
}
