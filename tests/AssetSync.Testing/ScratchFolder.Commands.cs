namespace AssetSync.Testing;

public sealed partial class ScratchFolder
{
    /// <summary>Runs a program in the folder and waits for its end; its output is also written to the log next to the folder.</summary>
    public CommandResult Run(string program, params string[] arguments) => Run(new Command(program, arguments));

    public CommandResult Run(Command command)
    {
        var result = CommandRunner.Run(command, Path);
        File.AppendAllText(LogFile, result.Log);
        return result;
    }

    /// <summary>Runs git in the folder with a fixed identity and without the user's settings; a failure throws.</summary>
    public CommandResult Git(params string[] arguments)
    {
        var result = Run(new Command("git", arguments) { Environment = GitEnvironment.Values });
        return result.ExitCode == 0 ? result : throw new InvalidOperationException(result.Log);
    }
}
