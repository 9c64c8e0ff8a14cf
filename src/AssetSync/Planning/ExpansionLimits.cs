using System.Globalization;

namespace AssetSync;

/// <summary>Counts what the mappings ask for, and stops before a few lines cost minutes or gigabytes.</summary>
internal sealed class ExpansionLimits
{
    public const int MostCopies = 500_000;
    public const int MostNames = 10_000_000;

    private Mapping? _mapping;
    private int _namesWeight;
    private long _names;
    private long _copies;
    private long _lockBytes;

    /// <summary>Names the mapping that is counted from now on.</summary>
    public void Begin(Mapping mapping) => (_mapping, _namesWeight) = (mapping, 1 + (mapping.Exclude.Count / 8));

    /// <summary>Counts names that a folder or glob looks through, and the folder itself.</summary>
    public void CountNames(int count)
    {
        _names += (count + 1L) * _namesWeight;
        if (_names > MostNames)
            throw Exceeded($"up to here, folders and globs would look at more than {MostNames} names", "name a folder further down, or use fewer globs");
    }

    /// <summary>Counts the copies that a mapping gives.</summary>
    public void Count(PairGroup group)
    {
        _copies += group.Count;
        if (_copies > MostCopies)
            throw Exceeded($"up to here, the mappings give more than {MostCopies} copies", "name fewer destinations, or a folder further down");
        _lockBytes += group.LockSize;
        if (_lockBytes > LockFile.LargestLength)
            throw Exceeded($"up to here, the mappings need a lock file of more than {LockFile.LargestLength} bytes", "use shorter paths or fewer destinations");
    }

    private AssetSyncException Exceeded(FormattableString message, string fix) =>
        new([new(DiagnosticCodes.TooMuch, message.ToString(CultureInfo.InvariantCulture)) { Location = _mapping!.SourceLocation, Fix = fix }]);
}
