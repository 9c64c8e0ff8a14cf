namespace AssetSync.Tool.Tests;

/// <summary>The command, started so that SIGINT reaches it: a test runner that a shell started in the background ignores the signal, and so do its children.</summary>
internal static class InterruptibleCommand
{
    public static Command Of(params string[] arguments)
    {
        var command = AssetSyncCommand.Of(arguments);
        return OperatingSystem.IsLinux() ? new("env", ["--default-signal=INT", command.Program, .. command.Arguments]) : command;
    }
}
