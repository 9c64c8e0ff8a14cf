using System.CommandLine;
using System.Text;
using AssetSync.Tool.Commands;

namespace AssetSync.Tool.Completion;

/// <summary>Writes the script for bash; it needs nothing that bash 3.2, the one of macOS, does not have.</summary>
internal static class BashScript
{
    public static string Write(ToolCommand[] commands, Option[] everywhere)
    {
        var all = commands.SelectMany(command => command.Options).Concat(everywhere).ToArray();
        var text = new StringBuilder($$"""
            # Completion of asset-sync in bash. To use it: source <(asset-sync completion bash)
            _asset_sync() {
              local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command= words= i IFS=$' \t\n'
              if [[ $cur == = ]]; then cur=; elif [[ $prev == = ]]; then prev=${COMP_WORDS[COMP_CWORD-2]}; fi
              for ((i = 1; i < COMP_CWORD; i++)); do
                case ${COMP_WORDS[i]} in
                  {{Case(everywhere.Where(option => Words.KindOf(option) != ValueKind.None))}}) if [[ ${COMP_WORDS[i+1]} == = ]]; then i=$((i + 2)); else i=$((i + 1)); fi ;;
                  -*) ;;
                  *) command=${COMP_WORDS[i]}; break ;;
                esac
              done
              case $prev in
                {{Case(OfKind(all, ValueKind.Folder))}}) IFS=$'\n'; COMPREPLY=($(compgen -d -- "$cur")); compopt -o filenames 2>/dev/null; return ;;
                {{Case(OfKind(all, ValueKind.File).Concat(OfKind(all, ValueKind.Text)))}}) return ;;

            """);
        foreach (var option in OfKind(all, ValueKind.Word))
            text.Append($"    {Case([option])}) COMPREPLY=($(compgen -W \"{string.Join(' ', Words.List(option))}\" -- \"$cur\")); return ;;\n");
        text.Append("  esac\n  case $command in\n");
        text.Append($"    '') words=\"{string.Join(' ', commands.Select(command => command.Name))} --version\" ;;\n");
        foreach (var command in commands)
            text.Append($"    {command.Name}) words=\"{string.Join(' ', Words.List(command).Concat(command.Options.Select(option => option.Name)))}\" ;;\n");
        text.Append($$"""
              esac
              [[ $cur == -* ]] && words="$words {{string.Join(' ', everywhere.Select(option => option.Name))}}"
              case $command in
                {{string.Join('|', commands.Where(Words.TakesPaths).Select(command => command.Name))}}) [[ $cur != -* ]] && return ;;
              esac
              COMPREPLY=($(compgen -W "$words" -- "$cur"))
            }
            complete -o default -F _asset_sync asset-sync

            """);
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static IEnumerable<Option> OfKind(IEnumerable<Option> options, ValueKind kind) =>
        options.Where(option => Words.KindOf(option) == kind).DistinctBy(option => option.Name);

    private static string Case(IEnumerable<Option> options) => string.Join('|', options.SelectMany(Words.Names));
}
