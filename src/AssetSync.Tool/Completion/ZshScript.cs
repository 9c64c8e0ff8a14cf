using System.CommandLine;
using System.Text;
using AssetSync.Tool.Commands;

namespace AssetSync.Tool.Completion;

/// <summary>Writes the script for zsh; it can be sourced, or lie as _asset-sync in a folder of fpath.</summary>
internal static class ZshScript
{
    public static string Write(ToolCommand[] commands, Option[] everywhere)
    {
        var text = new StringBuilder("""
            #compdef asset-sync
            # Completion of asset-sync in zsh. To use it: source <(asset-sync completion zsh)
            _asset-sync() {
              local state line
              local -a everywhere commands
              everywhere=(

            """);
        foreach (var option in everywhere)
            text.Append($"    {Specification(option)}\n");
        text.Append("  )\n  commands=(\n");
        foreach (var command in commands)
            text.Append($"    {Quoted($"{command.Name}:{Words.Summary(command)}")}\n");
        text.Append("""
              )
              _arguments -C $everywhere '--version[Prints the version]' '1:command:->command' '*::argument:->argument'
              case $state in
                command) _describe command commands ;;
                argument)
                  case $words[1] in

            """);
        foreach (var command in commands)
        {
            string[] specifications = [.. command.Options.Select(Specification), .. ArgumentsOf(command)];
            text.Append($"        {command.Name}) _arguments $everywhere {string.Join(' ', specifications)} ;;\n");
        }

        text.Append("""
                  esac ;;
              esac
            }
            if [[ $funcstack[1] == _asset-sync ]]; then _asset-sync "$@"; else compdef _asset-sync asset-sync; fi

            """);
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static string Specification(Option option)
    {
        var value = Words.KindOf(option) switch
        {
            ValueKind.None => "",
            ValueKind.Folder => $":{option.HelpName}:_files -/",
            ValueKind.File => $":{Escaped(option.HelpName!)}:_files",
            ValueKind.Word => $":{option.HelpName}:({string.Join(' ', Words.List(option))})",
            _ => $":{option.HelpName}: ",
        };
        var repeated = option.Arity.MaximumNumberOfValues > 1 ? "*" : "";
        return string.Join(' ', Words.Names(option).Select(name => Quoted($"{repeated}{name}[{Escaped(Words.Summary(option))}]{value}")));
    }

    // One for all arguments: they are of one kind.
    private static IEnumerable<string> ArgumentsOf(ToolCommand command)
    {
        if (Words.TakesPaths(command))
            yield return "'*:path:_files'";
        else if (Words.List(command) is { Length: > 0 } words)
            yield return Quoted($"1:{command.Arguments[0].Name}:({string.Join(' ', words)})");
    }

    private static string Escaped(string text) =>
        text.Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal).Replace(":", "\\:", StringComparison.Ordinal);

    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
