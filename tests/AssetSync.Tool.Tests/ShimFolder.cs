namespace AssetSync.Tool.Tests;

/// <summary>A folder next to the scratch folder with a program asset-sync, as on a user's PATH.</summary>
internal static class ShimFolder
{
    /// <summary>Returns an environment in which asset-sync is found and git behaves the same for everyone.</summary>
    public static Dictionary<string, string?> WithCommandOnPath(this ScratchFolder folder)
    {
        var command = AssetSyncCommand.Of();
        var shim = folder.Write("../bin/asset-sync", $"#!/bin/sh\nexec '{command.Program}' {string.Concat(command.Arguments.Select(argument => $"'{argument}' "))}\"$@\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(shim, (UnixFileMode)0b111_101_101);
        return new(GitEnvironment.Values) { ["PATH"] = $"{folder["../bin"]}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}" };
    }
}
