using System.Security.Cryptography;

namespace AssetSync.Tool.Tests.Attacks.Catalogue;

/// <content>Out of the root, into git's own folder, and through what is not a regular file.</content>
internal static partial class AttackCatalogue
{
    private static Attack[] Boundary =>
    [
        Mapping(".git/config -> out/x"),
        Mapping(".git/ -> out/"),
        Mapping(".git/* -> out/"),
        Mapping("**/config -> out/"),
        Mapping("git~1/config -> out/x"),
        Mapping(".GIT/config -> out/x"),
        Mapping("l -> out/x", folder => folder.Link("l", ".git/config")),
        Mapping("l/config -> out/x", folder => folder.Link("l", ".git")),
        Mapping("l/ -> out/", folder => folder.Link("l", ".git")),
        Mapping("l -> out/y", folder => folder.Link("l", "../outside/secret")),
        Mapping("l -> out/z", folder => folder.Link("l", folder["../outside/secret"])),
        Mapping("way/secret -> out/x", folder => folder.Link("way", "../outside")),
        Mapping("way/ -> out/", folder => folder.Link("way", "../outside")),
        Mapping("way/* -> out/", folder => folder.Link("way", folder["../outside"])),
        Mapping("../outside/secret -> out/x"),
        Mapping("/etc/hostname -> out/x"),
        Mapping("s/../../outside/secret -> out/x"),
        Mapping("gd/config -> out/x", folder =>
        {
            folder.Git("init", "--quiet", "--separate-git-dir", folder["gd"], "apart");
            File.AppendAllText(folder["gd/config"], "# SECRET\n");
        }),
        Mapping("s/a.md -> .git/hooks/pre-commit"),
        Mapping("s/a.md -> .GIT/hooks/pre-commit"),
        Mapping("s/a.md -> git~1/hooks/pre-commit"),
        Mapping("s/a.md -> l/hooks/pre-commit", folder => folder.Link("l", ".git")),
        Mapping("s/a.md -> ../outside/mine"),
        Mapping("s/a.md -> way/mine", folder => folder.Link("way", "../outside")),
        Mapping("s/a.md -> out/mine", folder => folder.Link("out", "../outside")),
        Mapping("s/a.md -> l", folder => folder.Link("l", "../outside/mine")),
        Mapping("s/ -> way/", folder => folder.Link("way", "../outside")),
        Mapping("fifo -> out/x", folder => folder.MakeFifo("fifo")),
        Mapping("s/a.md -> fifo", folder => folder.MakeFifo("fifo")),
        Mapping("zero -> out/x", folder => folder.Link("zero", "/dev/zero")),
        Mapping("s/a.md -> zero", folder => folder.Link("zero", "/dev/zero")),
        new("adopt into git's configuration", "adopt out/a.md; adopt --overwrite out/a.md; verify --diff", folder =>
        {
            folder.Write("out/a.md", "[core]\n\tfsmonitor = ../program\n");
            folder.Link("l", ".git/config");
            folder.Map("l -> out/a.md");
        }),
        new("adopt out of the root", "adopt out/a.md; adopt --overwrite out/a.md; verify --diff", folder =>
        {
            folder.Write("out/a.md", "edited");
            folder.Link("l", "../outside/mine");
            folder.Map("l -> out/a.md");
        }),
        new("orphan behind a link", Writing, folder =>
        {
            folder.Link("way", "../outside");
            WriteLock(folder, "way/mine", "mine");
        }),
        new("orphan out of the root", Writing, folder => WriteLock(folder, "../outside/mine", "mine")),
        new("orphan in git's folder", Writing, folder => WriteLock(folder, ".git/config", folder.Read(".git/config"))),
        new("lock file that is a link", Writing, folder => folder.Link("asset-mappings.lock.json", "../outside/mine")),
        new("lock file that is a FIFO", Writing, folder => folder.MakeFifo("asset-mappings.lock.json")),
        new("mapping file that is a link", Reading, folder =>
        {
            folder.Remove("asset-mappings.json");
            folder.Link("asset-mappings.json", "../outside/secret");
        }),
        new("mapping file that is a device", Reading, folder =>
        {
            folder.Remove("asset-mappings.json");
            folder.Link("asset-mappings.json", "/dev/zero");
        }),
        new("journal that names what is outside", "sync; sync --dry-run", folder =>
        {
            folder.Link("way", "../outside");
            folder.Write("../outside/.assetsync-0123456789abcdef-0.tmp", "mine");
            folder.Write("asset-mappings.lock.json.journal", "assetsync-journal 1 0123456789abcdef\n=way\n+../outside\n+way\n");
        }),
        new("report through links", "verify --report json=l; verify --report sarif=way/r; verify --report json=l2", folder =>
        {
            folder.Link("l", "../outside/mine");
            folder.Link("way", "../outside");
            folder.Link("l2", ".git/hooks/pre-commit");
        }),
        new("table through a link", "sync --table l; verify --table l", folder =>
        {
            folder.Write("../outside/mine", "<!-- assets:begin -->\n<!-- assets:end -->\n");
            folder.Link("l", "../outside/mine");
        }),
        new("set-up files that are FIFOs, devices and links", "doctor; init --agents; verify", folder =>
        {
            folder.MakeFifo("lefthook.yml");
            folder.MakeFifo("x.csproj");
            folder.Link(".gitlab-ci.yml", "/dev/zero");
            folder.Link(".github", "../outside");
            folder.Link("CLAUDE.md", "/dev/zero");
        }),
        new("FIFOs where git reads", "verify; sync; verify --staged", folder =>
        {
            folder.MakeFifo(".gitattributes");
            folder.MakeFifo(".gitignore");
            folder.MakeFifo("out/.gitignore");
        }),
    ];

    private static void WriteLock(ScratchFolder folder, string destination, string content) =>
        folder.Write("asset-mappings.lock.json", $$"""{ "lockVersion": 1, "files": { "{{destination}}": { "source": "s/a.md", "sha256": "{{Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(content)))}}" } } }""");
}
