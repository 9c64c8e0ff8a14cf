namespace AssetSync.Tests.Planning;

public class WorkQueueTests
{
    [Fact]
    public void A_few_items_that_take_long_are_handled_by_several_threads()
    {
        var threads = new HashSet<int>();
        using var queue = new WorkQueue<int, MemoryStream>(() => new(), (_, _) => Record(threads), itemsPerThread: 128);

        queue.Add(Enumerable.Range(0, 8));
        queue.Wait();

        threads.Count.ShouldBeGreaterThanOrEqualTo(Math.Min(2, Environment.ProcessorCount));
    }

    private static void Record(HashSet<int> threads)
    {
        Thread.Sleep(20);
        lock (threads)
            threads.Add(Environment.CurrentManagedThreadId);
    }
}
