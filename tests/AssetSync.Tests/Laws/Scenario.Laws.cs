using AssetSync.Tests.Files;
using AssetSync.Tests.Safety;

namespace AssetSync.Tests.Laws;

internal sealed partial class Scenario
{
    private AssetRoot Root => _folder.OpenRoot();

    /// <summary>Verify writes nothing and reports what the table of states says.</summary>
    public void Verify()
    {
        var before = StatusSnapshot.Of(_folder);
        var oracle = new Oracle(Node.ReadTree(_folder), _arrows, overwrite: false);
        if (Ask("verify", () => Root.Verify()) is { } verdict && IsJudgeable(verdict.Problems))
            Names(verdict.Findings).ShouldBe(oracle.Findings);
        StatusSnapshot.Of(_folder).ShouldBe(before, "verify must not write");
    }

    private void Sync(bool overwrite)
    {
        Verify();
        var before = Node.ReadTree(_folder);
        var oracle = new Oracle(before, _arrows, overwrite);
        var written = WrittenContent.Read(_folder);
        var planned = Ask("dry run", () => Root.Sync(new() { DryRun = true, Overwrite = overwrite }));
        Node.ReadTree(_folder).ShouldBe(before, "a dry run must not write");

        var done = Ask(overwrite ? "overwrite" : "sync", () => Root.Sync(new() { Overwrite = overwrite }));
        written.ShouldStillExist(oracle.RealSources, path => overwrite && oracle.Owns(path, overwrite) && !oracle.RealSources.Contains(path));
        var after = Node.ReadTree(_folder);
        if (done is null || planned is null)
        {
            Files(after).ShouldBe(Files(before), "bad input must change nothing");
            return;
        }

        done.Changes.ShouldBe(planned.Changes, "a dry run must say what sync does");
        done.LockFileChanged.ShouldBe(planned.LockFileChanged);
        KeepOthers(before, after, oracle, overwrite);
        if (done.Problems.Count > 0)
        {
            IsJudgeable(done.Problems).ShouldBeFalse();
            return;
        }

        done.ExitCode.ShouldNotBe(ExitCode.IoFailure);
        var verdict = Root.Verify();
        if (oracle.HasFolderBehindCopy && verdict.Problems.Count > 0)
        {
            verdict.Problems.ShouldAllBe(problem => problem.Code == DiagnosticCodes.DestinationIsSource);
            return;
        }

        Names(verdict.Findings).ShouldBe(done.ExitCode == ExitCode.BadInput ? Names(done.Verdict.Findings) : Names(done.Refused), "verify must agree with sync");
        verdict.ExitCode.ShouldBe(done.ExitCode);
        WriteNothingAgain(overwrite);
    }

    private void WriteNothingAgain(bool overwrite)
    {
        var before = StatusSnapshot.Of(_folder);
        Root.Sync(new() { Overwrite = overwrite }).Changes.ShouldBeEmpty();
        StatusSnapshot.Of(_folder).ShouldBe(before, "a second sync must write nothing");
    }

    private void Adopt(string destination, bool overwrite)
    {
        var before = Node.ReadTree(_folder);
        var oracle = new Oracle(before, _arrows, overwrite: false);
        var written = WrittenContent.Read(_folder);
        IReadOnlyList<RelativePath> paths = [RelativePath.Parse(destination)];
        var planned = Ask("adopt, dry run", () => Root.Adopt(paths, new() { DryRun = true, Overwrite = overwrite }));
        Node.ReadTree(_folder).ShouldBe(before, "a dry run must not write");

        var done = Ask(overwrite ? "adopt, overwrite" : "adopt", () => Root.Adopt(paths, new() { Overwrite = overwrite }));
        var taken = Takeable(oracle, destination, overwrite);
        written.ShouldStillExist(oracle.RealSources, taken.Values.Contains);
        var after = Node.ReadTree(_folder);
        if (done is null || planned is null)
        {
            Files(after).ShouldBe(Files(before), "bad input must change nothing");
            return;
        }

        done.Changes.ShouldBe(planned.Changes, "a dry run must say what adopt does");
        var added = taken.Values.Where(source => !before.ContainsKey(source)).ToHashSet();
        var copiesOfAdded = added.Count == 0 ? [] : new Oracle(after, _arrows, overwrite: false).Pairs.Where(pair => added.Contains(pair.Value)).Select(pair => pair.Key);
        KeepOthers(before, after, oracle, overwrite: false, [.. taken.Values, .. copiesOfAdded]);
        if (done.Problems.Count == 0 && done.ExitCode == ExitCode.Success)
            Root.Verify().Findings.Where(finding => taken.ContainsKey(finding.Destination.Value)).ShouldBeEmpty("verify after adopt");
    }

    // What adopt may take, with the source that it takes the place of: edits of copies, and with overwrite what would lose an edit of the source.
    private static Dictionary<string, string> Takeable(Oracle oracle, string path, bool overwrite) => oracle.Findings
        .Where(finding => IsAtOrBelow(finding.Destination, path) && finding.Drift switch
        {
            Drift.DestinationEdited => true,
            Drift.BothChanged => overwrite,
            Drift.Differs => overwrite && finding.Destination == path,
            Drift.EolOnly or Drift.ModeDiffers => finding.Destination == path,
            Drift.Unmapped => oracle.NewSourceOf(finding.Destination) is not null,
            _ => false,
        })
        .ToDictionary(finding => finding.Destination, finding => finding.Drift == Drift.Unmapped ? oracle.NewSourceOf(finding.Destination)! : oracle.Resolve(oracle.Pairs[finding.Destination])!);

    private void KillSync(int point)
    {
        var before = Node.ReadTree(_folder);
        var oracle = new Oracle(before, _arrows, overwrite: false);
        var written = WrittenContent.Read(_folder);
        var calls = 0;
        try
        {
            Ask("killed sync", () => _folder.OpenRoot(WatchedFiles.Over(FilesBelow.Open, (_, _) =>
            {
                if (Interlocked.Increment(ref calls) >= point)
                    throw new KilledException();
            })).Sync());
        }
        catch (KilledException)
        {
            // The next sync cleans up what it left, whatever happens until then.
        }

        written.ShouldStillExist(oracle.RealSources, _ => false);
        KeepOthers(before, Node.ReadTree(_folder), oracle, overwrite: false);
    }

    // Without what a killed run left behind, which every later one cleans up.
    private static List<KeyValuePair<string, Node>> Files(Dictionary<string, Node> tree) =>
        [.. tree.Where(node => node.Value.Kind != FileKind.Folder && !IsOurs(node.Key)).OrderBy(node => node.Key, StringComparer.Ordinal)];

    private static bool IsAtOrBelow(string path, string folder) => path == folder || path.StartsWith(folder + "/", StringComparison.Ordinal);

    private static bool IsOurs(string path) => Temporaries.IsName(path[(path.LastIndexOf('/') + 1)..]) || path.EndsWith(".journal", StringComparison.Ordinal);

    // No file is changed or removed that neither mapping nor lock names, and no edit of a copy is lost.
    private static void KeepOthers(Dictionary<string, Node> before, Dictionary<string, Node> after, Oracle oracle, bool overwrite, HashSet<string>? adopted = null)
    {
        var refused = oracle.Findings.Where(finding => !overwrite && finding.Drift is Drift.DestinationEdited or Drift.BothChanged or Drift.Differs or Drift.OrphanEdited or Drift.Unmapped).Select(finding => finding.Destination).ToHashSet();
        foreach (var path in before.Keys.Union(after.Keys).Where(path => path != StandardTree.LockFile && !IsOurs(path)))
        {
            var (was, isNow) = (before.GetValueOrDefault(path), after.GetValueOrDefault(path));
            if (was == isNow || adopted?.Contains(path) == true)
                continue;
            if ((was ?? isNow)!.Kind == FileKind.Folder && (was is null || isNow is null))
                oracle.Pairs.Keys.Concat(oracle.Lock.Keys).Concat(oracle.Unmapped).Concat(adopted ?? []).Concat(LeftFolders(before)).ShouldContain(copy => copy == path || copy.StartsWith(path + "/", StringComparison.Ordinal), $"the folder {path} is none of ours");
            else
                oracle.Owns(path, overwrite).ShouldBeTrue($"{path} is none of ours");
            refused.ShouldNotContain(path, "an edit is lost");
        }
    }

    // The journal names what a killed run created; the next run cleans it up, whatever the mappings are by then.
    private static IEnumerable<string> LeftFolders(Dictionary<string, Node> tree) =>
        tree.TryGetValue(StandardTree.LockFile + ".journal", out var journal) ? journal.Content.Split('\n').Where(line => line.StartsWith('+')).Select(line => line[1..]) : [];

    // Sources that are folders, or links that lead to a copy or nowhere, stop everything; the table of states does not apply.
    private static bool IsJudgeable(IReadOnlyList<Problem> problems)
    {
        problems.Select(problem => problem.Code).ShouldBeSubsetOf(["ASSETSYNC0111", "ASSETSYNC0114", "ASSETSYNC0115", "ASSETSYNC0120"]);
        return problems.Count == 0;
    }

    private static List<(Drift Drift, string Destination)> Names(IEnumerable<Finding> findings) => [.. findings.Select(finding => (finding.Drift, finding.Destination.Value))];

    // Null if the mapping file or lock file is wrong, which must change nothing.
    private static T? Ask<T>(string what, Func<T> ask)
        where T : class
    {
        try
        {
            var answer = ask();
            Judged[what] = Judged.GetValueOrDefault(what) + 1;
            return answer;
        }
        catch (AssetSyncException exception) when (exception.ExitCode == ExitCode.BadInput)
        {
            return null;
        }
    }
}
