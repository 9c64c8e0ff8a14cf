using System.Collections.Concurrent;

namespace AssetSync.Tool.Tests.Attacks.Catalogue;

/// <summary>Runs attacks as processes and looks for what must not have happened.</summary>
internal sealed class AttackRun
{
    private const string OneGigabyte = "0x40000000";
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private readonly ConcurrentBag<string> _succeeded = [];
    private int _count;

    public int Count => _count;

    public IReadOnlyList<string> Succeeded => [.. _succeeded.Order(StringComparer.Ordinal)];

    public void Run(Attack attack)
    {
        using var folder = new ScratchFolder("Attack");
        folder.Git("init", "--quiet");
        folder.Write("s/a.md", "a\n");
        folder.Map("s/a.md -> out/a.md");
        folder.Write("../outside/mine", "mine");
        folder.Write("../outside/secret", "SECRET");
        folder.Write("../program", $"#!/bin/sh\ntouch '{folder["../ran"]}'\n");
        folder.SetMode("../program", "755");
        File.AppendAllText(folder[".git/config"], "# SECRET\n");
        attack.Make(folder);
        var before = Untouchable(folder);
        foreach (var command in attack.Commands.Split(';'))
        {
            Interlocked.Increment(ref _count);
            if (Run(folder, command.Trim().Split(' '), before) is { } harm)
                _succeeded.Add($"{attack.Name}: asset-sync {command.Trim()}: {harm}");
        }
    }

    private static string? Run(ScratchFolder folder, string[] arguments, string before)
    {
        CommandResult result;
        try
        {
            result = folder.Run(AssetSyncCommand.Of(arguments) with
            {
                Timeout = Limit,
                Environment = new Dictionary<string, string?>
                {
                    ["DOTNET_GCHeapHardLimit"] = OneGigabyte,
                    ["HOME"] = folder["../home"],
                    ["XDG_CONFIG_HOME"] = folder["../home"],
                    ["GIT_CONFIG_NOSYSTEM"] = "1",
                },
            });
        }
        catch (TimeoutException)
        {
            return "it did not end";
        }

        return result.ExitCode is < 0 or > 3 || result.Stderr.Contains("ASSETSYNC0306", StringComparison.Ordinal) ? $"it crashed ({result.ExitCode})"
            : Untouchable(folder) != before ? "what is outside, or git's own, was changed"
            : folder.Has("../ran") || folder.Has("ran") ? "a program was run"
            : HoldsSecret(new(folder.Path)) ? "a secret was copied"
            : FindInOutput(result.Stdout + "\n" + result.Stderr);
    }

    // In a regular file of the repository that is not git's own.
    private static bool HoldsSecret(DirectoryInfo folder) => folder.EnumerateFileSystemInfos().Any(entry =>
        entry.LinkTarget is null && entry.Name is not (".git" or "gd")
        && (entry is DirectoryInfo below ? HoldsSecret(below) : entry is FileInfo { Length: > 0 and < 4096 } file && IsRegular(file) && File.ReadAllText(file.FullName).Contains("SECRET", StringComparison.Ordinal)));

    private static bool IsRegular(FileInfo file) => (file.Attributes & (FileAttributes.Device | FileAttributes.ReparsePoint)) == 0;

    private static string? FindInOutput(string output) =>
        output.Contains("SECRET", StringComparison.Ordinal) ? "it printed a secret"
        : output.Any(IsControl) ? "it printed what commands a terminal"
        : output.Split('\n').Any(line => line.TrimStart().StartsWith("::evil", StringComparison.Ordinal) || line.Contains("##vso[evil", StringComparison.Ordinal) || line.Contains("##[evil", StringComparison.Ordinal)) ? "it printed what commands a build server"
        : null;

    private static bool IsControl(char c) =>
        (char.IsControl(c) && c is not ('\n' or '\r' or '\t')) || c is (>= '\u200E' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static string Untouchable(ScratchFolder folder) =>
        string.Join('\n', new[] { "../outside", ".git/hooks" }.Where(folder.Has).Select(path => TreeSnapshot.Of(folder[path]))) + File.ReadAllText(folder[".git/config"]);
}
