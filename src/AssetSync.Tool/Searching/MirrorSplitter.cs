namespace AssetSync.Tool.Searching;

/// <summary>Splits the equal files of two folders into mappings: whole folders, globs, and single files.</summary>
/// <param name="inventory">All files of the repository.</param>
/// <param name="isTaken">Whether a path is a destination already.</param>
internal sealed class MirrorSplitter(Inventory inventory, Func<string, bool> isTaken)
{
    private const int FewestForGlob = 3;
    private const int MostExcluded = 5;
    private const int CopiesForExclude = 4;
    private readonly List<Mirror> _mirrors = [];

    public IReadOnlyList<Mirror> Split(FolderPair pair)
    {
        _mirrors.Clear();
        Visit(pair.Source, pair.Destination, pair.Files);
        return [.. _mirrors];
    }

    private void Visit(string source, string destination, IReadOnlyList<FilePair> files)
    {
        List<FilePair> here = [.. files.Where(file => file.Source.Folder.Length == source.Length)];
        var folders = files.Where(file => file.Source.Folder.Length > source.Length)
            .GroupBy(file => (Source: FolderBelow(source, file.Source.Path), Destination: FolderBelow(destination, file.Destination.Path))).ToList();
        if (here.Count == 0 && folders.Count == 1)
        {
            Visit(folders[0].Key.Source, folders[0].Key.Destination, files);
            return;
        }

        if (TryWholeFolder(source, destination, files) is { } whole)
        {
            _mirrors.Add(whole);
            return;
        }

        foreach (var kind in here.GroupBy(Endings))
            _mirrors.AddRange(TryGlob(source, destination, kind.Key, [.. kind]) is { } glob ? [glob] : kind.Select(file => new Mirror(file.Source.Path, file.Destination.Path, [file])));
        foreach (var folder in folders)
            Visit(folder.Key.Source, folder.Key.Destination, [.. folder]);
    }

    private static string FolderBelow(string folder, string path) => path[..(path.IndexOf('/', folder.Length) + 1)];

    private Mirror? TryWholeFolder(string source, string destination, IReadOnlyList<FilePair> files)
    {
        if (files.Count < 2 || AreNested(source, destination) || inventory.Count(source) > 2 * files.Count + 1)
            return null;
        var found = Match(inventory.Below(source), files, path => destination + path[source.Length..]);
        if (found.Exists(file => !file.Source.CanBeMapped || isTaken(destination + file.Source.Path[source.Length..]) || isTaken(file.Source.Path)))
            return null;
        List<string> alone = [.. found.Where(file => file.Pair is null).Select(file => file.Source.Path[source.Length..])];
        FilePair[] copies = [.. found.Select(file => file.Pair).OfType<FilePair>()];
        var equal = copies.Count(file => file.IsEqual);
        if (copies.Length < 2 || 2 * equal < copies.Length || ExcludesFor(source, alone, copies) is not { } excludes)
            return null;
        return new(source, destination, copies) { Exclude = excludes, OnlyInDestination = inventory.Count(destination) - copies.Length };
    }

    private static bool AreNested(string source, string destination) =>
        source.StartsWith(destination, StringComparison.Ordinal) || destination.StartsWith(source, StringComparison.Ordinal);

    // Whole kinds of files if only the source has them, otherwise whole folders and single files; null if those would be too many.
    private static string[]? ExcludesFor(string source, List<string> alone, FilePair[] copies)
    {
        if (alone.Count == 0)
            return [];
        string[] kinds = [.. alone.Select(Path.GetExtension).Distinct()!];
        if (kinds.Length <= 2 && !kinds.Contains("") && !copies.Any(file => kinds.Contains(Path.GetExtension(file.Source.Name))))
            return [.. kinds.Select(kind => $"**/*{kind}")];
        var mirrored = copies.SelectMany(file => FoldersOf(file.Source.Path[source.Length..])).ToHashSet(StringComparer.Ordinal);
        string[] excludes = [.. alone.Select(path => FoldersOf(path).FirstOrDefault(folder => !mirrored.Contains(folder)) is { } folder ? $"{folder}**" : path).Distinct()];
        return excludes.Length <= Math.Min(MostExcluded, copies.Length / CopiesForExclude) ? excludes : null;
    }

    // From the outermost inwards, each with a slash at its end.
    private static IEnumerable<string> FoldersOf(string path)
    {
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
            yield return path[..(slash + 1)];
    }

    // What follows the part that both names share: the extension, or everything after the first dot if the names differ.
    private static (string Source, string Destination) Endings(FilePair file)
    {
        var (source, destination) = (file.Source.Name, file.Destination.Name);
        if (source == destination)
            return (Path.GetExtension(source), Path.GetExtension(source));
        var dot = source.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && destination.StartsWith(source[..(dot + 1)], StringComparison.Ordinal) ? (source[dot..], destination[dot..]) : (source, destination);
    }

    private Mirror? TryGlob(string source, string destination, (string Source, string Destination) endings, List<FilePair> files)
    {
        if (files.Count < FewestForGlob || endings.Source.Length < 2)
            return null;
        var found = Match(inventory.In(source).Where(file => file.Name.EndsWith(endings.Source, StringComparison.Ordinal)), files,
            path => $"{destination}{path[source.Length..^endings.Source.Length]}{endings.Destination}");
        FilePair[] copies = [.. found.Select(file => file.Pair).OfType<FilePair>()];
        string[] alone = [.. found.Where(file => file.Pair is null).Select(file => file.Source.Path[source.Length..])];
        return found.Exists(file => !file.Source.CanBeMapped || isTaken(file.Source.Path)) || copies.Any(file => isTaken(file.Destination.Path)) || alone.Length > Math.Min(MostExcluded, copies.Length / CopiesForExclude)
            ? null
            : new($"{source}*{endings.Source}", endings.Source == endings.Destination ? destination : $"{destination}*{endings.Destination}", copies) { Exclude = alone };
    }

    // The files of the source with their copies, including those not known to be equal.
    private List<(RepositoryFile Source, FilePair? Pair)> Match(IEnumerable<RepositoryFile> all, IEnumerable<FilePair> known, Func<string, string> destinationOf)
    {
        var pairs = known.Where(file => destinationOf(file.Source.Path) == file.Destination.Path).ToDictionary(file => file.Source.Path, StringComparer.Ordinal);
        return [.. all.Select(file => (file, pairs.GetValueOrDefault(file.Path) ?? (inventory.Find(destinationOf(file.Path)) is { } copy ? new FilePair(file, copy, 0) : null)))];
    }
}
