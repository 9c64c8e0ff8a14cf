namespace AssetSync.Tool.Tests.Attacks.Catalogue;

/// <content>Programs that git would run, and repositories that it would ask.</content>
internal static partial class AttackCatalogue
{
    private const string AskingGit = "verify; verify --staged; verify --ref HEAD; doctor --prove";

    private static Attack[] Git =>
    [
        Setting("core.fsmonitor"), Setting("core.pager"), Setting("core.sshCommand"), Setting("core.askPass"), Setting("credential.helper"), Setting("core.alternateRefsCommand"),
        Setting("diff.external"), Setting("diff.x.textconv"), Setting("filter.x.clean"), Setting("filter.x.smudge"), Setting("filter.x.process"),
        new("core.fsmonitor, and an index that only git can read", AskingGit, folder =>
        {
            Commit(folder);
            folder.Git("update-index", "--split-index");
            folder.Git("config", "core.fsmonitor", folder["../program"]);
        }),
        new("a missing object that a program would fetch", AskingGit, folder =>
        {
            Commit(folder);
            var id = folder.Git("rev-parse", "HEAD:out/a.md").Stdout.Trim();
            folder.Remove($".git/objects/{id[..2]}/{id[2..]}");
            foreach (var (name, value) in new[] { ("core.repositoryFormatVersion", "1"), ("extensions.partialClone", "origin"), ("remote.origin.promisor", "true"), ("remote.origin.url", $"ext::{folder["../program"]}"), ("protocol.ext.allow", "always") })
                folder.Git("config", name, value);
        }),
        new("hooks", AskingGit, folder =>
        {
            Commit(folder);
            foreach (var hook in new[] { "post-index-change", "pre-commit", "post-checkout", "reference-transaction" })
            {
                File.Copy(folder["../program"], folder[".git/hooks/" + hook]);
                folder.SetMode(".git/hooks/" + hook, "755");
            }
        }),
        new("a committed folder that looks like a repository", "verify --root evil; sync --root evil; verify --staged --root evil; verify --ref HEAD --root evil; doctor --root evil", folder =>
        {
            folder.Git("init", "--quiet", "--bare", "evil");
            folder.Write("evil/config", $"[core]\n\tbare = false\n\tworktree = ..\n\tfsmonitor = {folder["../program"]}\n");
            folder.Write("evil/s/a.md", "a\n");
            folder.Write("evil/asset-mappings.json", """{ "mappings": [ { "source": "s/a.md", "destination": "out/a.md" } ] }""");
            Commit(folder);
        }),
        new("a revision that is an option", "verify --ref --output=x; verify --ref=--upload-pack=../program; verify --ref=-x", Commit),
        new("a filter of the user's and a source that asks for it", "doctor --prove; verify; sync", folder =>
        {
            folder.Write("../home/.gitconfig", $"[filter \"x\"]\n\tclean = {folder["../program"]}\n\tsmudge = {folder["../program"]}\n");
            folder.Write(".gitattributes", "* filter=x\n");
            folder.Map(".gitattributes -> out/.gitattributes", "s/a.md -> out/a.md");
        }),
    ];

    private static Attack Setting(string name) => new(name, AskingGit, folder =>
    {
        Commit(folder);
        folder.Write(".gitattributes", "* filter=x diff=x\n");
        folder.Git("config", name, folder["../program"]);
    });

    private static void Commit(ScratchFolder folder)
    {
        folder.Write("out/a.md", "another\n");
        folder.Git("add", "--all", "--force");
        folder.Git("commit", "--quiet", "--message", "first");
    }
}
