namespace AssetSync.Tests.Laws;

internal sealed partial class Scenario
{
    /// <summary>Whatever the commands do to committed files, git brings back every byte, mode and link.</summary>
    private void Undo(string destination)
    {
        // The repository is next to the root: in it, verify would use it.
        Git("init", "--quiet", "--template=");
        Git("add", "--all", "--force", ".", ":!*.journal", ":!.assetsync-*");
        Git("commit", "--quiet", "--allow-empty", "--message", "Everything");
        var committed = Committed();

        Adopt(destination, overwrite: true);
        Sync(overwrite: true);
        Git("restore", ".");

        var restored = Committed();
        foreach (var (path, was) in committed)
            restored.GetValueOrDefault(path).ShouldBe(was, $"git must bring back {path}");
        Judged["undo"] = Judged.GetValueOrDefault("undo") + 1;
    }

    // As git stores it: of modes only the executable bit, no times.
    private Dictionary<string, (FileKind Kind, string Content, bool IsExecutable)> Committed() =>
        Files(Node.ReadTree(_folder)).ToDictionary(node => node.Key, node => (node.Value.Kind, node.Value.Content, node.Value.Kind == FileKind.File && node.Value.IsExecutable));

    private void Git(params string[] arguments) => _folder.Git(["--git-dir=../undo.git", "--work-tree=.", .. arguments]);
}
