using System.Collections.Concurrent;
using AssetSync.Tool.Tests.Attacks.Catalogue;
using Xunit.Abstractions;

namespace AssetSync.Tool.Tests.Attacks;

/// <summary>What a stranger's repository tries through the built command: out of the root, into git, onto the terminal, or to cost minutes and gigabytes.</summary>
public class AttackSetTests(ITestOutputHelper output)
{
    [RequiresFact(Needs.Unix | Needs.Git | Needs.Fifo)]
    public void Every_attack_is_repelled()
    {
        var run = new AttackRun();
        // All of them take minutes; by default every sixth is run.
        var attacks = AttackCatalogue.All.Where((_, index) => LongTests.AreAsked || index % 6 == 0);
        Parallel.ForEach(Partitioner.Create(attacks, EnumerablePartitionerOptions.NoBuffering), new ParallelOptions { MaxDegreeOfParallelism = 2 * Environment.ProcessorCount }, run.Run);

        var count = $"{run.Count - run.Succeeded.Count} of {run.Count} attacks repelled";
        output.WriteLine(count);
        run.Succeeded.ShouldBeEmpty($"{count}\n{string.Join('\n', run.Succeeded)}");
    }
}
