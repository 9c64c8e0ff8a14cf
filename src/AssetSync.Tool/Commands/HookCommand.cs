using System.CommandLine;
using AssetSync.Tool.Hooks;

namespace AssetSync.Tool.Commands;

internal sealed class HookCommand : ToolCommand
{
    public static readonly string[] Actions = ["install", "uninstall"];

    private readonly Argument<string> _action = new("ACTION")
    {
        Description = "install or uninstall.",
    };

    private readonly Option<bool> _dryRun = DryRunOption.Create();

    public HookCommand()
        : base("hook", "Install or remove the git hook that verifies before each commit.")
    {
        _action.CompletionSources.Add(Actions);
        Arguments.Add(_action);
        Options.Add(_dryRun);
    }

    public override IReadOnlyList<string> Remarks =>
    [
        "The hook is .git/hooks/pre-commit, or where core.hooksPath says; all work trees of a repository share it. A hook that somebody else wrote is left alone: a message says which line to add to it.",
    ];

    public override IReadOnlyList<Example> Examples =>
    [
        new("asset-sync hook install", "once in each clone"),
        new("asset-sync hook uninstall", "removes only what install wrote"),
    ];

    public override Answer Run(Invocation invocation)
    {
        var action = invocation.Get(_action);
        if (!Actions.Contains(action))
            throw CommandLineProblems.Exception($"unknown action '{action}'; write install or uninstall");
        var root = invocation.OpenRoot();
        var place = HookPlace.Find(root.Path) ?? throw Refusal($"{root.Path} is not in a git repository", "git init makes one");
        var isDryRun = invocation.Get(_dryRun);
        return new Answer
        {
            Command = Name,
            Root = root.Path,
            MappingFile = invocation.Places.MappingFile,
            IsDryRun = isDryRun,
            Text = $"{place.ShownFile}: {(action == "install" ? Install(place, HookOptions(invocation, place), isDryRun) : Uninstall(place, isDryRun))}\n",
            Summary = action == "install" && place.IsInWorkTree ? $"Next: commit {place.ShownFile}" : "",
        };
    }

    private static string Install(HookPlace place, string options, bool isDryRun)
    {
        if (!place.IsOfThisRepositoryAlone())
            throw Refusal($"core.hooksPath leads out of this repository, to {place.Folder}, where a hook runs for others as well", $"add to the hook there: {HookScript.Line(options)}");
        var text = HookScript.Text(options);
        var old = HookFile.Read(place);
        if (old == text)
            return "already installed";
        if (old is not null && !HookScript.IsOurs(old))
            throw Refusal($"{place.ShownFile} was not written by asset-sync and is left as it is", $"add this line to it: {HookScript.Line(options)}");
        if (!isDryRun)
            HookFile.Write(place, text);
        return (old is null, isDryRun) switch
        {
            (true, true) => "to create",
            (true, false) => "created",
            (false, true) => "to update",
            (false, false) => "updated",
        };
    }

    private static string Uninstall(HookPlace place, bool isDryRun)
    {
        if (HookFile.Read(place) is not { } text)
            return "not installed";
        if (!HookScript.IsOurs(text))
            throw Refusal($"{place.ShownFile} was not written by asset-sync and is left as it is", "remove the line with asset-sync from it");
        if (!isDryRun)
            HookFile.Remove(place);
        return isDryRun ? "to remove" : "removed";
    }

    /// <summary>Hooks run at the top of the work tree, so they need options for a root below it and for another mapping file.</summary>
    private static string HookOptions(Invocation invocation, HookPlace place) =>
        (place.Prefix.Length == 0 ? "" : $" --root {Shell.Sh(place.Prefix.TrimEnd('/'))}")
        + (invocation.Settings.Mappings is { } mappings ? $" --mappings {Shell.Sh(mappings)}" : "");

    private static AssetSyncException Refusal(string message, string fix) =>
        new(ExitCode.BadInput, [new Problem(DiagnosticCodes.CannotInstallHook, message) { Fix = fix }]);
}
