using System.CommandLine;
using AssetSync.Tool.Completion;

namespace AssetSync.Tool.Commands;

internal sealed class CompletionCommand : ToolCommand
{
    private readonly Argument<string> _shell = new("SHELL") { Description = "bash, zsh, fish or pwsh." };

    public CompletionCommand()
        : base("completion", "Prints a script that completes commands, options and their values in a shell.") => Arguments.Add(_shell);

    public override IReadOnlyList<string> Remarks =>
    [
        "The script is static: the shell runs nothing while you type. Print it again after an update.",
    ];

    public override IReadOnlyList<Example> Examples =>
    [
        new("source <(asset-sync completion bash)", "bash, in ~/.bashrc"),
        new("source <(asset-sync completion zsh)", "zsh, in ~/.zshrc behind compinit"),
        new("asset-sync completion fish > ~/.config/fish/completions/asset-sync.fish", "fish, once"),
        new("asset-sync completion pwsh | Out-String | Invoke-Expression", "PowerShell, in $PROFILE"),
    ];

    public override Answer Run(Invocation invocation)
    {
        var shell = invocation.Get(_shell);
        ToolCommand[] commands = [.. CommandCatalogue.All];
        var everywhere = Words.Everywhere(new CommonOptions()).ToArray();
        return new Answer
        {
            Command = Name,
            Text = shell switch
            {
                "bash" => BashScript.Write(commands, everywhere),
                "zsh" => ZshScript.Write(commands, everywhere),
                "fish" => FishScript.Write(commands, everywhere),
                "pwsh" or "powershell" => PowerShellScript.Write(commands, everywhere),
                _ => throw CommandLineProblems.Exception($"'{shell}' is no shell that is known here; write {string.Join(", ", Words.Shells)}"),
            },
        };
    }
}
