using System.CommandLine;
using System.Text;
using AssetSync.Tool.Commands;

namespace AssetSync.Tool.Completion;

/// <summary>Writes the script for fish.</summary>
internal static class FishScript
{
    private const string Start = "complete -c asset-sync";

    public static string Write(ToolCommand[] commands, Option[] everywhere)
    {
        var text = new StringBuilder("""
            # Completion of asset-sync in fish. To use it: asset-sync completion fish > ~/.config/fish/completions/asset-sync.fish
            function __asset_sync_needs_command

            """);
        text.Append($"    not __fish_seen_subcommand_from {string.Join(' ', commands.Select(command => command.Name))}\nend\n{Start} -f\n");
        foreach (var option in everywhere)
            text.Append($"{Start} {Specification(option)}\n");
        text.Append($"{Start} -n __asset_sync_needs_command -l version -d 'Prints the version'\n");
        foreach (var command in commands)
            text.Append($"{Start} -n __asset_sync_needs_command -a {command.Name} -d {Quoted(Words.Summary(command))}\n");
        foreach (var command in commands)
        {
            var seen = $"-n '__fish_seen_subcommand_from {command.Name}'";
            foreach (var option in command.Options)
                text.Append($"{Start} {seen} {Specification(option)}\n");
            if (Words.TakesPaths(command))
                text.Append($"{Start} {seen} -F\n");
            else if (Words.List(command) is { Length: > 0 } words)
                text.Append($"{Start} {seen} -a '{string.Join(' ', words)}'\n");
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    private static string Specification(Option option)
    {
        var names = Words.Names(option).Select(name => name.StartsWith("--", StringComparison.Ordinal) ? $"-l {name[2..]}" : Short(name));
        var value = Words.KindOf(option) switch
        {
            ValueKind.None => "",
            ValueKind.Folder => " -x -a '(__fish_complete_directories)'",
            ValueKind.File => " -r -F",
            ValueKind.Word => $" -x -a '{string.Join(' ', Words.List(option))}'",
            _ => " -x",
        };
        return $"{string.Join(' ', names)}{value} -d {Quoted(Words.Summary(option))}";
    }

    private static string Short(string name) => name == "-?" ? "-s '?'" : $"-s {name[1..]}";

    private static string Quoted(string text) => $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";
}
