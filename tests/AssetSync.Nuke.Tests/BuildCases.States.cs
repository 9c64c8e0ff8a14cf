namespace AssetSync.Nuke.Tests;

public static partial class BuildCases
{
    private const string WithoutClaude = """{ "mappings": [{ "source": "docs/guide.md", "destination": "copies/guide.md" }] }""";

    /// <summary>Every state of a copy: what NUKE's verify says of it, and whether sync fixes or refuses it. MSBuild runs the command, whose own tests have them.</summary>
    private static IEnumerable<BuildCase> States()
    {
        foreach (var (drift, arrange, changed, isFixed, left) in AllStates())
        {
            yield return new($"Verify says {drift}", "VerifyAssets")
            {
                Arrange = arrange,
                ExitCode = drift == "missing-source" ? 2 : 1,
                Runs = ["VerifyAssets"],
                Says = drift == "missing-source" ? [$"{WordFor(drift)}  "] : [$"{WordFor(drift)}  ", "./build.sh SyncAssets"],
                Changes = changed,
            };
            yield return new($"Sync {(isFixed ? "fixes" : "refuses")} {drift}", "SyncAssets")
            {
                Arrange = arrange,
                ExitCode = isFixed ? 0 : drift == "missing-source" ? 2 : 1,
                Runs = ["SyncAssets"],
                Changes = left,
            };
        }
    }

    private static IEnumerable<(string Drift, Action<BuildRepository> Arrange, string[] Changed, bool IsFixed, string[] Left)> AllStates()
    {
        yield return ("missing-destination", repository => repository.Folder.Remove("CLAUDE.md"), ["CLAUDE.md"], true, []);
        yield return ("source-changed", EditSource, ["AGENTS.md"], true, ["AGENTS.md", "CLAUDE.md", Lock]);
        yield return ("destination-edited", EditCopy, ["CLAUDE.md"], false, ["CLAUDE.md"]);
        yield return ("both-changed", Both(EditSource, EditCopy), ["AGENTS.md", "CLAUDE.md"], false, ["AGENTS.md", "CLAUDE.md"]);
        yield return ("differs", Both(EditCopy, RemoveLock), ["CLAUDE.md", Lock], false, ["CLAUDE.md", Lock]);
        yield return ("eol-only", repository => repository.Folder.Write("CLAUDE.md", "Rules.\r\n"), ["CLAUDE.md"], true, []);
        yield return ("orphan", RemoveMapping, ["asset-mappings.json"], true, ["CLAUDE.md", "asset-mappings.json", Lock, "copies/guide.md", "docs/guide.md"]);
        yield return ("orphan-edited", Both(RemoveMapping, EditCopy), ["CLAUDE.md", "asset-mappings.json"], false, ["CLAUDE.md", "asset-mappings.json", Lock, "copies/guide.md", "docs/guide.md"]);
        yield return ("missing-source", repository => repository.Folder.Remove("AGENTS.md"), ["AGENTS.md"], false, ["AGENTS.md"]);
        if (OperatingSystem.IsWindows())
            yield break;
        yield return ("mode-differs", repository => repository.Folder.SetMode("AGENTS.md", "755"), ["AGENTS.md"], true, ["AGENTS.md", "CLAUDE.md"]);
        yield return ("not-a-file", repository => repository.Folder.Link("CLAUDE.md", "AGENTS.md"), ["CLAUDE.md"], true, []);
    }

    private static string WordFor(string drift) => Enum.GetValues<Drift>().Single(value => value.ToName() == drift).ToWord();

    private static Action<BuildRepository> Both(Action<BuildRepository> first, Action<BuildRepository> second) => first + second;

    private static void EditSource(BuildRepository repository) => repository.Folder.Write("AGENTS.md", "Other rules.\n");

    private static void EditCopy(BuildRepository repository) => repository.Folder.Write("CLAUDE.md", "My rules.\n");

    private static void RemoveLock(BuildRepository repository) => repository.Folder.Remove(Lock);

    private static void RemoveMapping(BuildRepository repository) => repository.Folder.Write("asset-mappings.json", WithoutClaude);
}
