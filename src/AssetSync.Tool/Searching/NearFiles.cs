namespace AssetSync.Tool.Searching;

/// <summary>Pairs files that are nearly equal, among those with a reason to be, such as the same name.</summary>
internal static class NearFiles
{
    // If more files than this have a name, it means little.
    private const int MostOfOneName = 6;

    // Of those, only files without an equal one count, up to this many.
    private const int MostLeft = 12;

    // If there are this many times as many files, the equal ones say little about the others.
    private const int MostBeside = 10;

    /// <summary>Returns pairs of files with mostly the same lines.</summary>
    /// <param name="inventory">All files of the repository.</param>
    /// <param name="equal">The pairs of equal files.</param>
    /// <param name="isCandidate">Whether a file is looked at.</param>
    /// <param name="comparer">Compares two files.</param>
    public static IEnumerable<FilePair> Pair(Inventory inventory, IReadOnlyList<FilePair> equal, Func<RepositoryFile, bool> isCandidate, NearComparer comparer)
    {
        var seen = new HashSet<(string, string)>();
        var beside = BesideEqual(inventory, equal).Select(pair => (pair.Left, pair.Right, Most: 0.5));
        foreach (var (left, right, most) in beside.Concat(OfOneName(inventory, equal)))
        {
            if (left.Content == right.Content || left.Content.Length == 0 || right.Content.Length == 0 || !isCandidate(left) || !isCandidate(right)
                || !seen.Add(string.CompareOrdinal(left.Path, right.Path) < 0 ? (left.Path, right.Path) : (right.Path, left.Path)))
                continue;
            if (comparer.CountDifferentLines(left, right, most) is { } lines)
                yield return new(left, right, EqualFiles.WeightOf(left, right, 1)) { Lines = lines };
        }
    }

    // Files of the same relative path in two folders where others are equal.
    private static IEnumerable<(RepositoryFile Left, RepositoryFile Right)> BesideEqual(Inventory inventory, IReadOnlyList<FilePair> equal)
    {
        foreach (var pair in FolderPair.Group(equal.Where(pair => pair.Weight > 0.1 && pair.Source.Name == pair.Destination.Name)))
        {
            var left = CommonFolder(pair.Files.Select(file => file.Source.Folder));
            var right = CommonFolder(pair.Files.Select(file => file.Destination.Folder));
            foreach (var file in inventory.Count(left) <= MostBeside * pair.Files.Count ? inventory.Below(left) : inventory.In(left))
            {
                if (inventory.Find(right + file.Path[left.Length..]) is { } other)
                    yield return (file, other);
            }
        }
    }

    private static string CommonFolder(IEnumerable<string> folders) => folders.Aggregate((common, folder) =>
    {
        while (!folder.StartsWith(common, StringComparison.Ordinal))
            common = common[..(common.LastIndexOf('/', Math.Max(0, common.Length - 2)) + 1)];
        return common;
    });

    // A name counts up to its first dot, plus its extension: rules.shared.md may be rules.agent.md elsewhere. Names for assistants count as one.
    private static IEnumerable<(RepositoryFile Left, RepositoryFile Right, double Most)> OfOneName(Inventory inventory, IReadOnlyList<FilePair> equal)
    {
        var paired = equal.SelectMany(pair => new[] { pair.Source.Path, pair.Destination.Path }).ToHashSet(StringComparer.Ordinal);
        var names = inventory.Files.Where(file => !UsualCopies.IsUsualName(file.Name) && !file.Name.StartsWith("README", StringComparison.OrdinalIgnoreCase) && UsualCopies.WeightOf(file.Folder) == 1)
            .GroupBy(KeyOf);
        foreach (var name in names)
        {
            RepositoryFile[] files = [.. name];
            var isMany = files.Length > MostOfOneName;
            if (isMany)
                files = [.. files.Where(file => !paired.Contains(file.Path))];
            if (files.Length > MostLeft)
                continue;
            for (var left = 0; left < files.Length; left++)
            {
                for (var right = left + 1; right < files.Length; right++)
                    yield return (files[left], files[right], isMany ? 0.5 : 0.3);
            }
        }
    }

    private static string KeyOf(RepositoryFile file)
    {
        if (AssistantFiles.Is(file.Name))
            return file.Name == "copilot-instructions.md" && file.Folder.EndsWith(".github/", StringComparison.Ordinal) ? $"{file.Folder[..^".github/".Length]}*" : $"{file.Folder}*";
        var dot = file.Name.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? file.Name : file.Name[..dot] + Path.GetExtension(file.Name);
    }
}
