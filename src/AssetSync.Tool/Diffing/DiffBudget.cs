namespace AssetSync.Tool.Diffing;

/// <summary>What the diffs of one run may cost: a few changed files must not take minutes or gigabytes.</summary>
internal sealed class DiffBudget
{
    private long _comparisons = 1_000_000_000;
    private long _characters = 32 * 1024 * 1024;

    /// <summary>Takes the cost of comparing so many lines with so many others; returns false where too little is left.</summary>
    public bool TryCompare(int left, int right) => TryTake(ref _comparisons, (long)left * right);

    /// <summary>Takes the length of a diff; returns false where too little is left.</summary>
    public bool TryShow(int length) => TryTake(ref _characters, length);

    private static bool TryTake(ref long left, long amount)
    {
        if (amount > left)
            return false;
        left -= amount;
        return true;
    }
}
