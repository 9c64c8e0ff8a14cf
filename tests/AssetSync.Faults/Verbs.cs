namespace AssetSync.Faults;

/// <summary>The command with its verbs.</summary>
internal static class Verbs
{
    public static Command Sync(this Command command) => command.With("sync", "--format", "json");

    public static Command Verify(this Command command) => command.With("verify", "--format", "json");

    /// <summary>Syncs and verifies undisturbed: the result must be that of an undisturbed sync.</summary>
    public static void ShouldMend(this Command command, ScratchFolder folder, FaultCheck check, bool mayHaveStaleEntry = false, bool mayHaveEmptyFolders = false)
    {
        var sync = folder.Run(command.Sync());
        sync.ExitCode.ShouldBe(0, sync.Log);
        var verify = folder.Run(command.Verify());
        verify.ExitCode.ShouldBe(0, verify.Log);
        check.AfterSync(mayHaveStaleEntry, mayHaveEmptyFolders);
    }

    private static Command With(this Command command, params string[] arguments) => command with { Arguments = [.. command.Arguments, .. arguments] };
}
