namespace AssetSync.Testing;

/// <summary>Holds a <see cref="FaultTree"/> to its promises after a run that was killed or that met faults.</summary>
public sealed class FaultCheck
{
    private const string Journal = StandardTree.LockFile + ".journal";
    private readonly ScratchFolder _folder;
    private readonly string _others;

    /// <summary>Creates the tree and notes what must not change.</summary>
    public FaultCheck(ScratchFolder folder)
    {
        FaultTree.Create(folder);
        _folder = folder;
        _others = Others();
    }

    /// <summary>Checks that every destination is wholly old or wholly new and that nothing outside the plan changed; a killed run may leave temporaries and a journal.</summary>
    public void AfterKill()
    {
        CheckDestinations();
        _folder.Read(StandardTree.LockFile).ShouldBeOneOf(FaultTree.OldLock, FaultTree.NewLock);
    }

    /// <summary>The same after a run that went on or gave up by itself, which leaves nothing behind.</summary>
    public void AfterFaults(bool mayLeaveTemporaries = false)
    {
        CheckDestinations();
        if (!mayLeaveTemporaries)
            CheckNoTemporaryIsLeft();
    }

    /// <summary>Checks that everything is in sync and nothing is left.</summary>
    public void AfterSync(bool mayHaveStaleEntry = false, bool mayHaveEmptyFolders = false)
    {
        CheckDestinations(mayBeOld: false);
        _folder.Read(StandardTree.LockFile).ShouldBeOneOf([FaultTree.NewLock, .. mayHaveStaleEntry ? [FaultTree.NewLockWithStaleEntry] : Array.Empty<string>()]);
        if (!mayHaveEmptyFolders)
            _folder.Has("gone").ShouldBeFalse("the folders of the orphan are emptied");
        CheckNothingIsLeft();
    }

    private void CheckDestinations(bool mayBeOld = true)
    {
        foreach (var destination in FaultTree.Destinations)
        {
            if (destination.Source is not null)
                File.ReadAllBytes(_folder[destination.Source]).AsSpan().SequenceEqual(destination.New!.Value.Span).ShouldBeTrue($"{destination.Source} has changed");
            var isNew = IsNew(destination);
            (isNew || (mayBeOld && IsOld(destination))).ShouldBeTrue($"{destination.Path} is neither old nor new");
        }

        Others().ShouldBe(_others, "only destinations may change");
        Directory.Exists(_folder["empty"]).ShouldBeTrue("an empty folder of the user's stays");
    }

    private bool IsOld(FaultDestination destination) => destination.OldLink is not null
        ? new FileInfo(_folder[destination.Path]).LinkTarget == destination.OldLink
        : Is(destination, destination.Old, destination.OldMode);

    private bool IsNew(FaultDestination destination) =>
        Is(destination, destination.New, destination.NewMode)
        && (destination.New is null || File.GetLastWriteTimeUtc(_folder[destination.Path]) == File.GetLastWriteTimeUtc(_folder[destination.Source!]));

    private bool Is(FaultDestination destination, ReadOnlyMemory<byte>? content, string mode)
    {
        var path = _folder[destination.Path];
        if (content is not { } bytes)
            return !Path.Exists(path) && new FileInfo(path).LinkTarget is null;
        return _folder.IsPlainFile(destination.Path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes.Span) && (OperatingSystem.IsWindows() || _folder.Mode(destination.Path) == mode);
    }

    private void CheckNothingIsLeft()
    {
        CheckNoTemporaryIsLeft();
        _folder.Has(Journal).ShouldBeFalse("the journal is left");
    }

    private void CheckNoTemporaryIsLeft() =>
        Directory.EnumerateFiles(_folder.Path, ".assetsync-*", SearchOption.AllDirectories).Select(Path.GetFileName).ShouldBe([".assetsync-0123456789abcdef-0.tmp"], "a temporary is left");

    // Everything but the destinations and what a run may leave behind; of folders only that they are there, of sources what a glance tells.
    private string Others() => string.Join('\n', new DirectoryInfo(_folder.Path).EnumerateFiles("*", SearchOption.AllDirectories)
        .Select(file => (File: file, Path: Path.GetRelativePath(_folder.Path, file.FullName).Replace('\\', '/')))
        .Where(item => !FaultTree.Destinations.Any(destination => destination.Path == item.Path))
        .Where(item => !item.Path.StartsWith(StandardTree.LockFile, StringComparison.Ordinal))
        .Where(item => !item.File.Name.StartsWith(".assetsync-", StringComparison.Ordinal) || item.File.Name.Contains("0123456789abcdef", StringComparison.Ordinal))
        .OrderBy(item => item.Path, StringComparer.Ordinal)
        .Select(item => $"{item.Path} {item.File.Length} {item.File.LastWriteTimeUtc.Ticks} {_folder.Mode(item.Path)} {(item.Path.StartsWith("src/", StringComparison.Ordinal) ? "" : _folder.Read(item.Path))}"));
}
