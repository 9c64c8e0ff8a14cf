using System.CommandLine;
using System.CommandLine.Parsing;

namespace AssetSync.Tool.Commands;

/// <summary>Says what is wrong with a command line, and what was probably meant.</summary>
internal static class CommandLineProblems
{
    public static Problem Create(string message, string? fix = null) =>
        new(DiagnosticCodes.CommandLine, message) { Fix = fix };

    public static AssetSyncException Exception(string message, string? fix = null) =>
        new(ExitCode.BadInput, [Create(message, fix)]);

    public static Problem UnknownFormat(string name) =>
        Create($"unknown format '{name}'; write {FormatNames.List}", DidYouMean(name, FormatNames.All));

    public static void Collect(ParseResult parsed, List<Problem> problems)
    {
        // What follows from a mistyped option, such as its value left over, would only hide it.
        string[] unknown = [.. parsed.UnmatchedTokens, .. OptionsTakenForArguments(parsed)];
        var options = Array.FindAll(unknown, token => token.StartsWith('-'));
        foreach (var token in options.Length > 0 ? options : unknown)
            problems.Add(Unknown(parsed, token));
        if (problems.Count > 0)
            return;
        if (parsed.CommandResult.Command is not ToolCommand)
        {
            problems.Add(Create("no command given", See(parsed)));
            return;
        }

        foreach (var error in parsed.Errors)
            problems.Add(Create(Say(error), See(parsed)));
    }

    private static string Say(ParseError error) => error.SymbolResult switch
    {
        ArgumentResult { Tokens.Count: 0, Parent: CommandResult { Command: { } command } } missing => Needs(command.Name, missing.Argument.Name),
        OptionResult { Tokens.Count: 0, Option: { HelpName: { } name } option } => Needs(option.Name, name),
        _ => Sentence(error.Message),
    };

    private static string Needs(string owner, string value) => $"{owner} needs {("AEIOU".Contains(value[0], StringComparison.Ordinal) ? "an" : "a")} {value}";

    private static Problem Unknown(ParseResult parsed, string token)
    {
        var command = parsed.CommandResult.Command;
        if (token.StartsWith('-'))
        {
            var name = token.Split('=')[0];
            return Create($"unknown option '{name}'", (name is "--force" or "-f" && command.Name == "adopt" ? $"use {ToolName.Current} adopt --overwrite" : Meant(name)) ?? DidYouMean(name, OptionNames(parsed)) ?? (name is "--dry" or "--dry-run" ? $"use {ToolName.Current} sync --dry-run" : See(parsed)));
        }

        return command is ToolCommand
            ? Create($"unexpected argument '{token}'", See(parsed))
            : Create($"unknown command '{token}'", Meant(token) ?? DidYouMean(token, Names(command.Subcommands)) ?? See(parsed));
    }

    /// <summary>A command that takes any number of paths would otherwise swallow a mistyped option.</summary>
    private static IEnumerable<string> OptionsTakenForArguments(ParseResult parsed)
    {
        var afterDoubleDash = false;
        var arguments = new HashSet<string>(StringComparer.Ordinal);
        foreach (var child in parsed.CommandResult.Children)
        {
            if (child is ArgumentResult)
                arguments.UnionWith(child.Tokens.Select(token => token.Value));
        }

        foreach (var token in parsed.Tokens)
        {
            afterDoubleDash |= token.Type == TokenType.DoubleDash;
            if (!afterDoubleDash && token.Value.Length > 1 && token.Value[0] == '-' && arguments.Contains(token.Value))
                yield return token.Value;
        }
    }

    private static IEnumerable<string> OptionNames(ParseResult parsed)
    {
        foreach (var option in parsed.RootCommandResult.Command.Options.Concat(parsed.CommandResult.Command.Options))
            yield return option.Name;
    }

    private static IEnumerable<string> Names(IEnumerable<Command> commands)
    {
        foreach (var command in commands)
            yield return command.Name;
    }

    /// <summary>Translates the words of other tools.</summary>
    private static string? Meant(string word) => word switch
    {
        "status" or "check" or "lint" or "--check" => $"use {ToolName.Current} verify",
        "diff" => $"use {ToolName.Current} verify --diff",
        "fix" or "update" or "copy" or "pull" or "--fix" => $"use {ToolName.Current} sync",
        "rm" or "delete" => $"use {ToolName.Current} remove",
        "version" or "--version" => $"use {ToolName.Current} --version",
        "--force" or "-f" => $"use {ToolName.Current} sync --overwrite",
        "--cached" => "use --staged",
        "--json" => "use --format json",
        "--sarif" => "use --format sarif",
        _ => null,
    };

    private static string? DidYouMean(string text, IEnumerable<string> names) =>
        NearestName.Find(text, names) is { } name ? $"did you mean '{name}'?" : null;

    /// <summary>Gives a message of the parser our form: no capital, no full stop.</summary>
    private static string Sentence(string message) =>
        char.ToLowerInvariant(message[0]) + message[1..].TrimEnd('.');

    private static string See(ParseResult parsed) =>
        parsed.CommandResult.Command is ToolCommand command ? $"see {ToolName.Current} {command.Name} --help" : $"see {ToolName.Current} --help";
}
