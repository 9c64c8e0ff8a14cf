namespace AssetSync.Tool.Tests;

/// <summary>The command, started so that SIGINT reaches it: a test runner that itself was started with the signal ignored, as a shell does for what it puts in the background, hands that on to what it starts.</summary>
internal static class InterruptibleCommand
{
    public static Command Of(params string[] arguments)
    {
        var command = AssetSyncCommand.Of(arguments);
        return OperatingSystem.IsLinux() ? new("env", ["--default-signal=INT", command.Program, .. command.Arguments]) : command;
    }
}
