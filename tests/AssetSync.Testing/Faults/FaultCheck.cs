namespace AssetSync.Testing;

/// <summary>Checks the promises on a <see cref="FaultTree"/> after a run that was killed or met faults.</summary>
public sealed class FaultCheck
{
    private const string Journal = StandardTree.LockFile + ".journal";
    private readonly string _others;
    private string _path;

    /// <summary>Creates the tree and notes what must not change.</summary>
    public FaultCheck(ScratchFolder folder)
    {
        FaultTree.Create(folder);
        _path = folder.Path;
        _others = Others();
    }

    /// <summary>Looks at a copy of the tree from now on.</summary>
    public FaultCheck In(string path)
    {
        _path = path;
        return this;
    }

    /// <summary>Checks that every destination is old or new and that nothing outside the plan changed; a killed run may leave temporary files and a journal.</summary>
    public void AfterKill()
    {
        CheckDestinations();
        File.ReadAllText(PathOf(StandardTree.LockFile)).ShouldBeOneOf(FaultTree.OldLock, FaultTree.NewLock);
    }

    /// <summary>The same after a run that continued or gave up, which leaves nothing behind.</summary>
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
        File.ReadAllText(PathOf(StandardTree.LockFile)).ShouldBeOneOf([FaultTree.NewLock, .. mayHaveStaleEntry ? [FaultTree.NewLockWithStaleEntry] : Array.Empty<string>()]);
        if (!mayHaveEmptyFolders)
            Path.Exists(PathOf("gone")).ShouldBeFalse("the folders of the orphan are emptied");
        CheckNothingIsLeft();
    }

    /// <summary>Counts the destinations that are still old.</summary>
    public int CountOld() => FaultTree.Destinations.Count(destination => !IsNew(destination));

    private void CheckDestinations(bool mayBeOld = true)
    {
        foreach (var destination in FaultTree.Destinations)
        {
            if (destination.Source is not null)
                File.ReadAllBytes(PathOf(destination.Source)).AsSpan().SequenceEqual(destination.SourceContent.Span).ShouldBeTrue($"{destination.Source} has changed");
            var isNew = IsNew(destination);
            (isNew || (mayBeOld && IsOld(destination))).ShouldBeTrue($"{destination.Path} is neither old nor new");
        }

        Others().ShouldBe(_others, "only destinations may change");
        Directory.Exists(PathOf("empty")).ShouldBeTrue("an empty folder of the user's stays");
    }

    private bool IsOld(FaultDestination destination) => destination.OldLink is not null
        ? new FileInfo(PathOf(destination.Path)).LinkTarget == destination.OldLink
        : Is(destination, destination.Old, destination.OldMode);

    private bool IsNew(FaultDestination destination) =>
        Is(destination, destination.New, destination.NewMode)
        && (destination.New is null || File.GetLastWriteTimeUtc(PathOf(destination.Path)) == TimeOf(PathOf(destination.Source!)));

    // That of a link's target.
    private static DateTime TimeOf(string path) => (File.ResolveLinkTarget(path, returnFinalTarget: true) ?? new FileInfo(path)).LastWriteTimeUtc;

    private bool Is(FaultDestination destination, ReadOnlyMemory<byte>? content, string mode)
    {
        var path = PathOf(destination.Path);
        if (content is not { } bytes)
            return !Path.Exists(path) && new FileInfo(path).LinkTarget is null;
        return File.Exists(path) && new FileInfo(path).LinkTarget is null && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes.Span) && (OperatingSystem.IsWindows() || ModeOf(path) == mode);
    }

    private void CheckNothingIsLeft()
    {
        CheckNoTemporaryIsLeft();
        Path.Exists(PathOf(Journal)).ShouldBeFalse("the journal is left");
    }

    private void CheckNoTemporaryIsLeft() =>
        Directory.EnumerateFiles(_path, ".assetsync-*", SearchOption.AllDirectories).Select(Path.GetFileName).ShouldBe([".assetsync-0123456789abcdef-0.tmp"], "a temporary is left");

    // Everything except the destinations and what a run may leave behind; of folders only that they exist, of sources their status.
    private string Others() => string.Join('\n', new DirectoryInfo(_path).EnumerateFiles("*", SearchOption.AllDirectories)
        .Select(file => (File: file, Path: Path.GetRelativePath(_path, file.FullName).Replace('\\', '/')))
        .Where(item => !FaultTree.Destinations.Any(destination => destination.Path == item.Path))
        .Where(item => !item.Path.StartsWith(StandardTree.LockFile, StringComparison.Ordinal))
        .Where(item => !item.File.Name.StartsWith(".assetsync-", StringComparison.Ordinal) || item.File.Name.Contains("0123456789abcdef", StringComparison.Ordinal))
        .OrderBy(item => item.Path, StringComparer.Ordinal)
        .Select(item => $"{item.Path} {item.File.Length} {item.File.LastWriteTimeUtc.Ticks} {ModeOf(item.File.FullName)} {(item.Path.StartsWith("src/", StringComparison.Ordinal) ? "" : File.ReadAllText(item.File.FullName))}"));

    private string PathOf(string relative) => Path.Combine(_path, relative);

    private static string ModeOf(string path) => OperatingSystem.IsWindows() ? "" : Convert.ToString((int)File.GetUnixFileMode(path), 8);
}
