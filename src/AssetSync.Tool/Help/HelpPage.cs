using System.CommandLine;
using AssetSync.Tool.Commands;

namespace AssetSync.Tool.Help;

/// <summary>Writes the help of the command line or of one command as a page of documentation.</summary>
internal static class HelpPage
{
    private static readonly (string Left, string Right)[] ExitCodes =
    [
        ("0", "In sync, or the work was done."),
        ("1", "Something is out of sync, or sync refused a change."),
        ("2", "The command line, the mapping file or the lock file is wrong, or a source is missing."),
        ("3", "Reading or writing failed."),
        ("130", "Interrupted with Ctrl-C."),
    ];

    public static string Write(Command command, CommonOptions options)
    {
        var page = new HelpWriter();
        if (command is ToolCommand tool)
            Write(page, tool);
        else
            Write(page, command);

        page.Section("Options of every command:", Rows(Everywhere(command, options)));
        page.Section("Exit codes (where several apply, the highest):", ExitCodes);
        return page.ToString();
    }

    private static void Write(HelpWriter page, ToolCommand command)
    {
        page.Paragraph($"asset-sync {command.Name}: {command.Description}");
        page.Block("Usage:", Usage(command));
        foreach (var remark in command.Remarks)
            page.Paragraph(remark);
        page.Section("Arguments:", Rows(command.Arguments));
        page.Section("Options:", Rows(command.Options));
        page.Examples(command.Examples);
    }

    private static void Write(HelpWriter page, Command root)
    {
        page.Paragraph($"asset-sync: {root.Description}");
        page.Block("Usage:", "asset-sync COMMAND [ARGUMENTS] [OPTIONS]");
        page.Paragraph("Each copy is declared once, in asset-mappings.json. Sync updates every copy from its source; verify fails if one is out of sync, and is the gate for hooks and CI.");
        page.Section("Commands:", [.. root.Subcommands.Select(command => (command.Name, command.Description ?? ""))]);
        page.Examples(
        [
            new Example("asset-sync init", "an empty mapping file"),
            new Example("asset-sync add README.md src/Core/README.md", "declares a copy"),
            new Example("asset-sync sync", "writes what differs"),
            new Example("asset-sync verify", "exits 1 when a copy is out of sync"),
            new Example("asset-sync explain guide", "the guide, without a network"),
            new Example("asset-sync COMMAND --help", "a page on each command"),
        ]);
    }

    internal static string Usage(ToolCommand command)
    {
        var arguments = command.Arguments.Select(argument =>
        {
            var name = argument.Name + (argument.Arity.MaximumNumberOfValues > 1 ? "..." : "");
            return argument.Arity.MinimumNumberOfValues == 0 ? $" [{name}]" : $" {name}";
        });
        return $"asset-sync {command.Name}{string.Concat(arguments)} [OPTIONS]";
    }

    /// <summary>The version belongs to the command line as a whole.</summary>
    private static IEnumerable<Option> Everywhere(Command command, CommonOptions options) =>
        options.All.Where(option => !option.Hidden && (option.Recursive || command is not ToolCommand));

    internal static (string Left, string Right)[] Rows(IEnumerable<Argument> arguments) =>
        [.. arguments.Select(argument => (argument.Name, argument.Description ?? ""))];

    internal static (string Left, string Right)[] Rows(IEnumerable<Option> options) =>
        [.. options.Select(option => (Names(option), option.Description ?? ""))];

    private static string Names(Option option) =>
        string.Join(", ", [.. option.Aliases, option.Name]) + (option.HelpName is not { } value ? "" : option.Name == ContentOptions.HeaderName ? $"[={value}]" : $" {value}");
}
