using System.CommandLine;

namespace AssetSync.Tool.Commands;

/// <summary>Every command, in the order of help. A new one is a file of its own and a line here.</summary>
internal static class CommandCatalogue
{
    private static readonly (string Name, Func<ToolCommand> Create)[] Commands =
    [
        ("sync", static () => new SyncCommand()),
        ("verify", static () => new VerifyCommand()),
        ("adopt", static () => new AdoptCommand()),
        ("add", static () => new AddCommand()),
        ("remove", static () => new RemoveCommand()),
        ("list", static () => new ListCommand()),
        ("find", static () => new FindCommand()),
        ("watch", static () => new WatchCommand()),
        ("init", static () => new InitCommand()),
        ("hook", static () => new HookCommand()),
        ("doctor", static () => new DoctorCommand()),
        ("explain", static () => new ExplainCommand()),
        ("completion", static () => new CompletionCommand()),
    ];

    /// <summary>Every command, for help and completion.</summary>
    public static IEnumerable<ToolCommand> All => Commands.Select(command => command.Create());

    /// <summary>Builds the command line; only the command that the first argument names, or all if it names none.</summary>
    public static Command Build(string[] args, CommonOptions options)
    {
        var root = new Command("asset-sync", "Keeps copies of files in a repository identical to their sources.");
        options.AddTo(root);
        if (args.Length > 0 && Array.Find(Commands, command => command.Name == args[0]).Create is { } create)
        {
            root.Subcommands.Add(create());
            return root;
        }

        foreach (var command in Commands)
            root.Subcommands.Add(command.Create());
        return root;
    }
}
