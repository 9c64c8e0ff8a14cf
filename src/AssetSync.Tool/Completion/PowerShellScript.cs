using System.CommandLine;
using System.Text;
using AssetSync.Tool.Commands;

namespace AssetSync.Tool.Completion;

/// <summary>Writes the script for PowerShell, Windows' own or a newer one.</summary>
internal static class PowerShellScript
{
    public static string Write(ToolCommand[] commands, Option[] everywhere)
    {
        var text = new StringBuilder("""
            # Completion of asset-sync in PowerShell. To use it: asset-sync completion pwsh | Out-String | Invoke-Expression
            Register-ArgumentCompleter -Native -CommandName asset-sync -ScriptBlock {
              param($wordToComplete, $commandAst, $cursorPosition)
              $commands = @{

            """);
        foreach (var command in commands)
            text.Append($"    {Quoted(command.Name)} = {Quoted(Words.Summary(command))}\n");
        text.Append("  }\n  $everywhere = @{\n");
        foreach (var option in everywhere)
            text.Append($"    {Entry(option)}\n");
        text.Append("  }\n  $options = @{\n");
        foreach (var command in commands)
            text.Append($"    {Quoted(command.Name)} = @{{ {string.Join("; ", command.Options.Select(Entry))} }}\n");
        text.Append("  }\n  $arguments = @{\n");
        foreach (var command in commands.Where(command => Words.List(command).Length > 0))
            text.Append($"    {Quoted(command.Name)} = {List(Words.List(command))}\n");
        var all = commands.SelectMany(command => command.Options).Concat(everywhere).DistinctBy(option => option.Name).ToArray();
        text.Append("  }\n  $values = @{\n");
        foreach (var option in all.Where(option => Words.KindOf(option) != ValueKind.None))
            text.Append($"    {Quoted(option.Name)} = {List(Words.List(option))}\n");
        text.Append("""
              }
              # A value behind = or in quotes is one word to PowerShell.
              $prefix = ''
              $word = $wordToComplete.Trim([char[]] "'`"")
              if ($word -match '^(--[a-z-]+)=(.*)$') { $option = $Matches[1]; $word = $Matches[2]; $prefix = "$option=" }
              $words = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { "$_" } | Select-Object -Skip 1)
              $previous = if ($words.Count) { $words[-1] } else { '' }
              $command = ''
              for ($i = 0; $i -lt $words.Count -and -not $command; $i++) {
                if ($values.ContainsKey($words[$i])) { $i++ } elseif ($words[$i] -notlike '-*') { $command = $words[$i] }
              }
              if ($prefix) { $previous = $option; if (-not $values.ContainsKey($option)) { return } }
              $found = @{}
              if ($values.ContainsKey($previous)) { $values[$previous] | ForEach-Object { $found[$_] = $_ } }
              else {
                if ($word.StartsWith('-')) {
                  $everywhere.GetEnumerator() | ForEach-Object { $found[$_.Key] = $_.Value }
                  if (-not $command) { $found['--version'] = 'Prints the version' }
                }
                if (-not $command) { $commands.GetEnumerator() | ForEach-Object { $found[$_.Key] = $_.Value } }
                elseif ($options.ContainsKey($command)) {
                  $options[$command].GetEnumerator() | ForEach-Object { $found[$_.Key] = $_.Value }
                  if ($arguments.ContainsKey($command)) { $arguments[$command] | ForEach-Object { $found[$_] = $_ } }
                }
              }
              $found.Keys | Where-Object { $_.StartsWith($word, [StringComparison]::OrdinalIgnoreCase) } | Sort-Object |
                ForEach-Object { [System.Management.Automation.CompletionResult]::new("$prefix$_", $_, 'ParameterValue', $found[$_]) }
            }

            """);
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static string Entry(Option option) => $"{Quoted(option.Name)} = {Quoted(Words.Summary(option))}";

    private static string List(IEnumerable<string> words) => $"@({string.Join(", ", words.Select(Quoted))})";

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
