using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace AssetSync.Tests.Laws;

public class LawTests
{
    // ASSETSYNC_EXHAUSTIVE=1 tries more; ASSETSYNC_SEED=123 tries the same cases again.
    private static readonly int Cases = Exhaustive.Choose(120, 10_000);

    [UnixFact]
    public void No_sequence_of_edits_and_commands_breaks_a_law()
    {
        var seed = ulong.TryParse(Environment.GetEnvironmentVariable("ASSETSYNC_SEED"), out var given) ? given : (ulong)Random.Shared.Next();
        Console.WriteLine($"Seed {seed}.");
        var config = Config.QuickThrowOnFailure.WithMaxTest(Cases).WithQuietOnSuccess(true).WithReplay(FSharpOption<Replay>.Some(new(new(seed, 1), FSharpOption<int>.None)));
        Check.One($"seed {seed}", config, Prop.ForAll(Steps(), steps =>
        {
            using var scenario = new Scenario();
            foreach (var step in steps)
                scenario.Do(step);
            scenario.Verify();
            scenario.Do(new(StepKind.Sync, 0, 0));
        }));

        Exhaustive.Report($"seed {seed}, {Cases} scenarios; {string.Join(", ", Scenario.Judged.Select(entry => $"{entry.Key} {entry.Value}"))}", Cases);
        foreach (var what in new[] { "verify", "dry run", "sync", "overwrite", "adopt", "killed sync" })
            Scenario.Judged.GetValueOrDefault(what).ShouldBeGreaterThan(0, what);
    }

    private static Arbitrary<ScenarioStep[]> Steps()
    {
        var kind = Gen.Frequency(
            (10, Gen.Constant(StepKind.Write)),
            (4, Gen.Constant(StepKind.Remove)),
            (2, Gen.Constant(StepKind.MakeFolder)),
            (2, Gen.Constant(StepKind.Link)),
            (2, Gen.Constant(StepKind.SetExecutable)),
            (5, Gen.Constant(StepKind.ToggleMapping)),
            (1, Gen.Constant(StepKind.RemoveLock)),
            (6, Gen.Constant(StepKind.Sync)),
            (2, Gen.Constant(StepKind.Overwrite)),
            (2, Gen.Constant(StepKind.Adopt)),
            (3, Gen.Constant(StepKind.KillSync)));
        var step =
            from what in kind
            from path in Gen.Choose(0, 200)
            from choice in Gen.Choose(0, 200)
            select new ScenarioStep(what, path, choice);
        var steps =
            from count in Gen.Choose(1, 14)
            from all in Gen.ArrayOf(step, count)
            select all;
        return Arb.From(steps, Shrink);
    }

    // Fewer steps tell more.
    private static IEnumerable<ScenarioStep[]> Shrink(ScenarioStep[] steps) => Enumerable.Range(0, steps.Length).Select(left => steps.Where((_, i) => i != left).ToArray());
}
