namespace AssetSync.Tool.Completion;

/// <summary>The script with which each shell asks the command for completions.</summary>
internal static class ShellScripts
{
    public static readonly string[] Shells = ["bash", "zsh", "fish", "pwsh"];

    // Only what bash 3.2, the one of macOS, has. To bash, a value after = is a separate word.
    private const string Bash = """
        # Completion of asset-sync in bash. To use it: source <(asset-sync completion bash)
        _asset_sync() {
          local IFS=$'\n' line
          COMPREPLY=()
          for line in $(asset-sync '[suggest]' "${COMP_LINE:0:COMP_POINT}" 2>/dev/null); do
            line=${line%%$'\t'*}
            COMPREPLY+=("${line#--*=}")
          done
        }
        complete -o default -F _asset_sync asset-sync

        """;

    private const string Zsh = """
        #compdef asset-sync
        # Completion of asset-sync in zsh. To use it: source <(asset-sync completion zsh)
        _asset-sync() {
          local -a candidates
          candidates=(${(f)"$(asset-sync '[suggest]' "${(j: :)words[1,CURRENT]}" 2>/dev/null)"})
          if (( $#candidates )); then candidates=(${candidates/$'\t'/:}); _describe asset-sync candidates; else _files; fi
        }
        if [[ $funcstack[1] == _asset-sync ]]; then _asset-sync "$@"; else compdef _asset-sync asset-sync; fi

        """;

    private const string Fish = """
        # Completion of asset-sync in fish. To use it: asset-sync completion fish > ~/.config/fish/completions/asset-sync.fish
        function __asset_sync
            asset-sync '[suggest]' (commandline -cp | string collect) 2>/dev/null; or true
        end
        function __asset_sync_or_files
            set -l candidates (__asset_sync)
            if set -q candidates[1]
                printf '%s\n' $candidates
            else
                __fish_complete_path (commandline -ct)
            end
        end
        complete -c asset-sync -f -a '(__asset_sync_or_files)'

        """;

    private const string PowerShell = """
        # Completion of asset-sync in PowerShell. To use it: asset-sync completion pwsh | Out-String | Invoke-Expression
        Register-ArgumentCompleter -Native -CommandName asset-sync -ScriptBlock {
          param($word, $ast, $position)
          $length = $position - $ast.Extent.StartOffset
          $line = "$ast".PadRight($length).Substring(0, $length).Replace('"', '').Replace("'", '')
          asset-sync '[suggest]' $line 2>$null | ForEach-Object {
            $name, $description = $_ -split "`t", 2
            if (-not $description) { $description = $name }
            [System.Management.Automation.CompletionResult]::new($name, $name, 'ParameterValue', $description)
          }
        }

        """;

    /// <summary>Returns a shell's script, or null for an unknown shell.</summary>
    public static string? Find(string shell) => (shell switch
    {
        "bash" => Bash,
        "zsh" => Zsh,
        "fish" => Fish,
        "pwsh" or "powershell" => PowerShell,
        _ => null,
    })?.ReplaceLineEndings("\n");
}
