namespace AssetSync.Tool.Tests;

public class CompletionTests
{
    /// <summary>What is typed, and what must be offered; an empty offer is left to the shell, which offers files.</summary>
    private static readonly (string Typed, string[] Offers)[] Lines =
    [
        ("asset-sync ver", ["verify"]),
        ("asset-sync --root docs ver", ["verify"]),
        ("asset-sync verify --st", ["--staged"]),
        ("asset-sync verify --no-c", ["--no-color"]),
        ("asset-sync verify --format sa", ["sarif"]),
        ("asset-sync hook un", ["uninstall"]),
        ("asset-sync explain destination-", ["destination-edited"]),
        ("asset-sync --root do", ["docs"]),
        ("asset-sync completion ", ["bash", "fish", "pwsh", "zsh"]),
    ];

    [RequiresFact(Needs.Unix, "bash")]
    public void Bash_completes_commands_options_and_values()
    {
        using var folder = Folder();
        folder.Write("try.sh", $$"""
            set -u
            source <({{Printed("bash")}})
            offer() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=(); _asset_sync; printf '%s\n' "${COMPREPLY[@]-}" | sort | tr '\n' ' '; echo; }
            {{string.Join('\n', Lines.Select(line => $"offer {Words(line.Typed)}"))}}
            offer asset-sync add do
            offer asset-sync verify --format = js
            """);

        var result = folder.Run(new Command("bash", ["--norc", "try.sh"]));

        result.Stderr.ShouldBeEmpty(result.Log);
        result.Stdout.Split('\n', StringSplitOptions.None).Select(line => line.Trim())
            .ShouldBe([.. Lines.Select(line => string.Join(' ', line.Offers)), "", "json", ""], result.Log);
    }

    [RequiresFact(Needs.Unix, "fish")]
    public void Fish_completes_commands_options_and_values()
    {
        using var folder = Folder();
        folder.Write("completion.fish", folder.AssetSync("completion", "fish").Stdout);
        foreach (var (typed, offers) in Lines)
        {
            var result = folder.Run("fish", "--no-config", "-c", $"source completion.fish; complete -C '{typed}'");
            result.Stderr.ShouldBeEmpty(result.Log);
            result.Stdout.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')[0].TrimEnd('/')).Where(offer => offer != "--help").ShouldBe(offers, ignoreOrder: true, result.Log);
        }
    }

    [RequiresFact(Needs.Unix, "zsh", "script")]
    public void Zsh_completes_commands_options_and_values()
    {
        using var folder = Folder();
        folder.Write("completion.zsh", folder.AssetSync("completion", "zsh").Stdout);
        foreach (var (typed, offers) in Lines.Where(line => line.Offers.Length == 1))
        {
            // A terminal of its own: completion is part of the line editor.
            folder.Write("try.zsh", $$"""
                zmodload zsh/zpty
                zpty shell 'TERM=dumb zsh -f -i'
                zpty -w shell "PS1=; cd ${(q)PWD}; autoload -U compinit; compinit -u -D; source ./completion.zsh; print READY''"
                zpty -r shell line '*READY*'
                zpty -w -n shell '{{typed}}'$'\t'
                zpty -r -m shell line '*{{offers[0]}}*' && print -r -- "$line"
                zpty -d shell
                """);
            var result = folder.Run(new Command("zsh", ["-f", "try.zsh"]) { Timeout = TimeSpan.FromSeconds(60) });
            result.Stdout.ShouldContain(offers[0], customMessage: result.Log);
        }
    }

    [RequiresFact("pwsh")]
    public void PowerShell_completes_commands_options_and_values()
    {
        using var folder = Folder();
        folder.Write("completion.ps1", folder.AssetSync("completion", "pwsh").Stdout);
        foreach (var (typed, offers) in Lines.Where(line => line.Typed != "asset-sync --root do").Append(("asset-sync verify --format=sa", ["--format=sarif"])).Append(("asset-sync verify --format \"sa", ["sarif"])))
        {
            var result = folder.Run("pwsh", "-NoProfile", "-Command", $". ./completion.ps1; [System.Management.Automation.CommandCompletion]::CompleteInput('{typed}', {typed.Length}, $null).CompletionMatches.CompletionText");
            result.Stdout.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldBe(offers, ignoreOrder: true, result.Log);
        }
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public void Every_command_and_option_of_help_is_completed(string shell)
    {
        using var folder = new ScratchFolder();
        var script = folder.AssetSync("completion", shell).Stdout;
        var help = folder.AssetSync("--help").Stdout;
        var names = help[help.IndexOf("Commands:", StringComparison.Ordinal)..help.IndexOf("Examples:", StringComparison.Ordinal)]
            .Split('\n').Where(line => line.StartsWith("  ", StringComparison.Ordinal) && line.Length > 2 && line[2] != ' ').Select(line => line.Trim().Split(' ')[0]).ToArray();

        names.ShouldContain("verify");
        foreach (var name in names)
            script.ShouldContain(name);
        foreach (var option in names.SelectMany(name => folder.AssetSync(name, "--help").Stdout.Split(' ', '\n', ',')).Where(word => word.StartsWith("--", StringComparison.Ordinal)).Distinct())
            script.ShouldContain(shell == "fish" ? $"-l {option[2..]}" : option, customMessage: option);
    }

    [Fact]
    public void PowerShell_goes_by_both_of_its_names()
    {
        using var folder = new ScratchFolder();

        folder.AssetSync("completion", "powershell").Stdout.ShouldBe(folder.AssetSync("completion", "pwsh").Stdout);
    }

    [Fact]
    public void Another_shell_is_an_error()
    {
        using var folder = new ScratchFolder();

        var result = folder.AssetSync("completion", "tcsh");

        result.ExitCode.ShouldBe(2, result.Log);
        result.Stderr.ShouldContain("ASSETSYNC0401");
    }

    private static ScratchFolder Folder()
    {
        var folder = new ScratchFolder();
        folder.Write("docs/guide.md", "");
        return folder;
    }

    private static string Printed(string shell)
    {
        var command = AssetSyncCommand.Of("completion", shell);
        return string.Join(' ', command.Arguments.Prepend(command.Program).Select(word => $"'{word}'"));
    }

    private static string Words(string typed) => string.Join(' ', typed.Split(' ').Select(word => $"'{word}'"));
}
