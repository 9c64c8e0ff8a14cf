using System.CommandLine;
using AssetSync.Tool.Commands;

namespace AssetSync.Tool.Completion;

/// <summary>The command line as completion sees it, read from the commands themselves.</summary>
internal static class Words
{
    public static readonly string[] Shells = ["bash", "zsh", "fish", "pwsh"];

    public static IEnumerable<Option> Everywhere(CommonOptions options) => options.All.Where(option => option is { Hidden: false, Recursive: true });

    public static IEnumerable<string> Names(Option option) => option.Aliases.Prepend(option.Name);

    /// <summary>Returns the description's first sentence, without a full stop.</summary>
    public static string Summary(Symbol symbol)
    {
        var text = symbol.Description ?? "";
        var end = text.IndexOf(". ", StringComparison.Ordinal);
        return (end < 0 ? text : text[..end]).TrimEnd('.');
    }

    public static ValueKind KindOf(Option option) => option switch
    {
        Option<bool> => ValueKind.None,
        { HelpName: "FORMAT" } => ValueKind.Word,
        { HelpName: "DIR" } => ValueKind.Folder,
        { HelpName: { } name } when name.EndsWith("FILE", StringComparison.Ordinal) => ValueKind.File,
        _ => ValueKind.Text,
    };

    public static string[] List(Option option) => option.HelpName == "FORMAT" ? FormatNames.All : [];

    /// <summary>Returns the words that a command's argument can be; none where it is a path.</summary>
    public static string[] List(ToolCommand command) => command switch
    {
        HookCommand => HookCommand.Actions,
        CompletionCommand => Shells,
        ExplainCommand => [.. Topics.All],
        _ => [],
    };

    public static bool TakesPaths(ToolCommand command) => command.Arguments.Count > 0 && List(command).Length == 0;
}
