namespace AssetSync;

/// <summary>Some pairs of one destination of a mapping whose files lie in the same two folders, sorted by name. It costs some tens of bytes a pair, where a <see cref="Pair"/> each would cost hundreds.</summary>
internal sealed class PairRun
{
    /// <summary>The number of pairs that a run holds at most.</summary>
    public const int Most = 128;

    private readonly PairNames _sources;
    private readonly PairNames _destinations;
    private readonly int _start;
    private readonly States[] _states;

    // Apart from the states, as the lock file is read while other threads judge.
    private ContentHash[]? _written;
    private LockStates[]? _locked;

    /// <param name="mapping">The mapping.</param>
    /// <param name="destinationIndex">Which of its destinations.</param>
    /// <param name="sourceFolder">The folder of the sources, as the mapping names it; empty for the root.</param>
    /// <param name="destinationFolder">The folder of the destinations; empty for the root.</param>
    /// <param name="sources">The names of the sources.</param>
    /// <param name="destinations">The names of the destinations, as many.</param>
    public PairRun(Mapping mapping, int destinationIndex, string sourceFolder, string destinationFolder, PairNames sources, PairNames destinations)
    {
        Mapping = mapping;
        DestinationIndex = destinationIndex;
        SourceFolder = sourceFolder;
        DestinationFolder = destinationFolder;
        Count = sources.Count;
        _sources = sources;
        _destinations = destinations;
        _states = new States[Count];
    }

    private PairRun(PairRun whole, int index)
        : this(whole.Mapping, whole.DestinationIndex, whole.SourceFolder, whole.DestinationFolder, whole._sources, whole._destinations) =>
        (_start, Count, _states, IsCovered, AreListedFiles) = (whole._start + index, 1, whole._states, whole.IsCovered, whole.AreListedFiles);

    [Flags]
    private enum States : byte
    {
        None = 0,
        Judged = 1,
        InSync = 2,
    }

    private enum LockStates : byte
    {
        Unknown,
        SameSource,
        OtherSource,
    }

    public Mapping Mapping { get; }

    public int DestinationIndex { get; }

    public string SourceFolder { get; }

    public string DestinationFolder { get; }

    public int Count { get; }

    /// <summary>Gets or sets whether the verdict is about these pairs; set before anything else looks at them.</summary>
    public bool IsCovered { get; set; } = true;

    /// <summary>Gets whether the sources were listed as regular files a moment ago, so that they can be opened without asking what they are.</summary>
    public bool AreListedFiles { get; init; }

    public FileLocation DestinationLocation => Mapping.DestinationLocations[DestinationIndex];

    /// <summary>Makes one pair.</summary>
    public Pair this[int index] => new(SourceOf(index), DestinationOf(index), Mapping, DestinationIndex);

    public FileName SourceName(int index) => _sources[_start + index];

    public FileName DestinationName(int index) => _destinations[_start + index];

    public RelativePath SourceOf(int index) => RelativePath.Trusted(SourceName(index).In(SourceFolder));

    public RelativePath DestinationOf(int index) => RelativePath.Trusted(DestinationName(index).In(DestinationFolder));

    /// <summary>Says whether a pair has been judged once and for all.</summary>
    public bool IsJudged(int index) => Has(index, States.Judged);

    /// <summary>Says whether a pair has been judged and is in sync.</summary>
    public bool IsInSync(int index) => Has(index, States.InSync);

    public void SetJudged(int index, bool isInSync) => _states[_start + index] |= isInSync ? States.Judged | States.InSync : States.Judged;

    /// <summary>Returns the hash of what sync last wrote to a pair's destination, or null where the lock file has no entry of it.</summary>
    public ContentHash? HashWritten(int index) => _locked is not null && _locked[index] != LockStates.Unknown ? _written![index] : null;

    /// <summary>Says whether the lock file's entry of a pair's destination has another source.</summary>
    public bool HadOtherSource(int index) => _locked?[index] == LockStates.OtherSource;

    public void SetWritten(int index, ContentHash hash, bool hadOtherSource)
    {
        _written ??= new ContentHash[Count];
        _locked ??= new LockStates[Count];
        _written[index] = hash;
        _locked[index] = hadOtherSource ? LockStates.OtherSource : LockStates.SameSource;
    }

    /// <summary>Returns one pair as a run of its own; both know the same of it.</summary>
    public PairRun Alone(int index) => new(this, index);

    private bool Has(int index, States state) => (_states[_start + index] & state) != 0;
}
