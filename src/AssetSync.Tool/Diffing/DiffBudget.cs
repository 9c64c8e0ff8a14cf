namespace AssetSync.Tool.Diffing;

/// <summary>How much the diffs of one run may cost: a few changed files must not take minutes.</summary>
internal sealed class DiffBudget
{
    private long _comparisons = 1_000_000_000;

    /// <summary>Takes the cost of comparing two numbers of lines, which grows with the square of their sum; returns false if too little is left.</summary>
    public bool TryCompare(int left, int right)
    {
        var cost = (long)(left + right) * (left + right);
        if (cost > _comparisons)
            return false;
        _comparisons -= cost;
        return true;
    }
}
