using System.CommandLine;
using AssetSync.Tool.Completion;

namespace AssetSync.Tool.Commands;

internal sealed class CompletionCommand : ToolCommand
{
    private readonly Argument<string> _shell = new("SHELL") { Description = "bash, zsh, fish or pwsh." };

    public CompletionCommand()
        : base("completion", "Print a script that completes commands and options in a shell.")
    {
        _shell.CompletionSources.Add(ShellScripts.Shells);
        Arguments.Add(_shell);
    }

    public override IReadOnlyList<string> Remarks =>
    [
        "The script asks asset-sync itself for each completion, so it stays right after an update. Paths are completed by the shell.",
    ];

    public override IReadOnlyList<Example> Examples =>
    [
        new("source <(asset-sync completion bash)", "bash, in ~/.bashrc"),
        new("source <(asset-sync completion zsh)", "zsh, in ~/.zshrc after compinit"),
        new("asset-sync completion fish > ~/.config/fish/completions/asset-sync.fish", "fish, once"),
        new("asset-sync completion pwsh | Out-String | Invoke-Expression", "PowerShell, in $PROFILE"),
    ];

    public override Answer Run(Invocation invocation)
    {
        var shell = invocation.Get(_shell);
        var script = ShellScripts.Find(shell) ?? throw CommandLineProblems.Exception($"unknown shell '{shell}'; write {string.Join(", ", ShellScripts.Shells)}");
        return new Answer { Command = Name, Text = script };
    }
}
