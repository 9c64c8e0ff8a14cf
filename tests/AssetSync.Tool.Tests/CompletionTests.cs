namespace AssetSync.Tool.Tests;

public class CompletionTests
{
    /// <summary>What is typed, and what must be offered.</summary>
    private static readonly (string Typed, string[] Offers)[] Lines =
    [
        ("asset-sync ver", ["verify"]),
        ("asset-sync --root docs ver", ["verify"]),
        ("asset-sync verify --st", ["--staged"]),
        ("asset-sync verify --no-c", ["--no-color"]),
        ("asset-sync verify --format sa", ["sarif"]),
        ("asset-sync verify --format=sa", ["--format=sarif"]),
        ("asset-sync hook un", ["uninstall"]),
        ("asset-sync explain destination-", ["destination-edited"]),
        ("asset-sync completion ", ["bash", "fish", "pwsh", "zsh"]),
    ];

    /// <summary>What is typed in place of a path, which the shell completes.</summary>
    private static readonly string[] Paths = ["asset-sync --root do", "asset-sync add do", "asset-sync verify do"];

    [Fact]
    public void The_command_knows_how_a_line_can_go_on_and_says_why()
    {
        using var folder = Folder();
        foreach (var (typed, offers) in Lines)
            Offers(folder, typed).ShouldBe(offers, ignoreOrder: true);
        foreach (var typed in Paths)
            Offers(folder, typed).ShouldBeEmpty();

        folder.AssetSync("[suggest]", "asset-sync ver").Stdout.ShouldBe("verify\tList the copies that are out of sync, and fail if there are any\n");
    }

    [Fact]
    public void Every_command_and_option_of_help_is_completed()
    {
        using var folder = new ScratchFolder();
        var help = folder.AssetSync("--help").Stdout;
        var names = help[help.IndexOf("Commands:", StringComparison.Ordinal)..help.IndexOf("Examples:", StringComparison.Ordinal)]
            .Split('\n').Where(line => line.StartsWith("  ", StringComparison.Ordinal) && line.Length > 2 && line[2] != ' ').Select(line => line.Trim().Split(' ')[0]).ToArray();

        names.ShouldContain("verify");
        Offers(folder, "asset-sync ").ShouldBe(names, ignoreOrder: true);
        foreach (var name in names)
        {
            var options = folder.AssetSync(name, "--help").Stdout.Split(' ', '\n', ',', '[').Where(word => word.StartsWith("--", StringComparison.Ordinal) && word.Length > 2).Distinct();
            options.Except(Offers(folder, $"asset-sync {name} --")).ShouldBeEmpty(name);
        }
    }

    [RequiresFact(Needs.Unix, "bash")]
    public void Bash_offers_what_the_command_says()
    {
        using var folder = Folder();
        folder.Write("try.sh", $$"""
            set -u
            source <(asset-sync completion bash)
            offer() { COMP_LINE=$1; COMP_POINT=${#1}; _asset_sync; printf '%s\n' "${COMPREPLY[@]-}" | sort | tr '\n' ' '; echo; }
            {{string.Join('\n', Lines.Select(line => line.Typed).Concat(Paths).Select(typed => $"offer '{typed}'"))}}
            """);

        var result = folder.Run(new Command("bash", ["--norc", "try.sh"]) { Environment = folder.WithCommandOnPath() });

        // To bash, a value after = is a separate word.
        var offers = Lines.Select(line => string.Join(' ', line.Offers.Select(offer => offer.Replace("--format=", "", StringComparison.Ordinal))));
        result.Stderr.ShouldBeEmpty(result.Log);
        result.Stdout.Split('\n').Select(line => line.Trim()).ShouldBe([.. offers, .. Paths.Select(_ => ""), ""], result.Log);
    }

    [RequiresFact(Needs.Unix, "fish")]
    public void Fish_offers_what_the_command_says_and_files()
    {
        using var folder = Folder();
        folder.Write("completion.fish", folder.AssetSync("completion", "fish").Stdout);
        foreach (var (typed, offers) in Lines.Concat(Paths.Select(path => (path, (string[])["docs"]))))
        {
            var result = folder.Run(new Command("fish", ["--no-config", "-c", $"source completion.fish; complete -C '{typed}'"]) { Environment = folder.WithCommandOnPath() });
            result.Stderr.ShouldBeEmpty(result.Log);
            result.Stdout.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')[0].TrimEnd('/')).ShouldBe(offers, ignoreOrder: true, result.Log);
        }
    }

    [RequiresFact(Needs.Unix, "zsh", "script")]
    public void Zsh_offers_what_the_command_says_and_files()
    {
        using var folder = Folder();
        folder.Write("completion.zsh", folder.AssetSync("completion", "zsh").Stdout);
        foreach (var (typed, offers) in Lines.Where(line => line.Offers.Length == 1).Concat(Paths.Select(path => (path, (string[])["docs"]))))
        {
            // A terminal, since completion is part of the line editor.
            folder.Write("try.zsh", $$"""
                zmodload zsh/zpty
                zpty shell 'TERM=dumb zsh -f -i'
                zpty -w shell "PS1=; cd ${(q)PWD}; autoload -U compinit; compinit -u -D; source ./completion.zsh; print READY''"
                zpty -r shell line '*READY*'
                zpty -w -n shell '{{typed}}'$'\t'
                zpty -r -m shell line '*{{offers[0]}}*' && print -r -- "$line"
                zpty -d shell
                """);
            var result = folder.Run(new Command("zsh", ["-f", "try.zsh"]) { Environment = folder.WithCommandOnPath(), Timeout = TimeSpan.FromSeconds(60) });
            result.Stdout.ShouldContain(offers[0], customMessage: result.Log);
        }
    }

    [RequiresFact("pwsh")]
    public void PowerShell_offers_what_the_command_says()
    {
        using var folder = Folder();
        folder.Write("completion.ps1", folder.AssetSync("completion", "pwsh").Stdout);
        foreach (var (typed, offers) in Lines.Append(("asset-sync verify --format \"sa", ["sarif"])))
        {
            var result = folder.Run(new Command("pwsh", ["-NoProfile", "-Command", $". ./completion.ps1; [System.Management.Automation.CommandCompletion]::CompleteInput('{typed}', {typed.Length}, $null).CompletionMatches.CompletionText"]) { Environment = folder.WithCommandOnPath() });
            result.Stdout.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldBe(offers, ignoreOrder: true, result.Log);
        }
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

    private static string[] Offers(ScratchFolder folder, string typed) =>
        [.. folder.AssetSync("[suggest]", typed).Stdout.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')[0])];
}
