namespace AssetSync;

/// <summary>Where an array stands: from its opening bracket to behind the closing one.</summary>
internal sealed class ListLayout
{
    public int Start { get; set; }

    public int End { get; set; }

    public List<(int Start, int End)> Items { get; } = [];
}
