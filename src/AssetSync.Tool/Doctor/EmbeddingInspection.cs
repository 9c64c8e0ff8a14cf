namespace AssetSync.Tool.Doctor;

/// <summary>Finds copies that are only embedded: MSBuild can embed the source from where it is.</summary>
internal static class EmbeddingInspection
{
    public static IEnumerable<SetupPart> Inspect(string root, IReadOnlyList<AssetState> copies)
    {
        using var files = FilesBelow.Open(root);
        var projects = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var project in copies.GroupBy(copy => FindProject(files, FolderOf(copy.Destination.Value), projects)).Where(group => group.Key is not null).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var folder = FolderOf(project.Key!) is { Length: > 0 } path ? path + "/" : "";
            var items = ProjectItems.Read(files.ReadSmallText(project.Key!));
            var taken = project.Where(copy => items.Find(copy.Destination.Value[folder.Length..]) is not null).ToArray();
            if (taken.Length == 0)
                continue;
            var (copy, up) = (taken[0], string.Concat(Enumerable.Repeat("../", folder.AsSpan().Count('/'))));
            var name = copy.Destination.Value[folder.Length..];
            var item = items.Find(name);
            var attribute = item == "EmbeddedResource" ? "LogicalName" : "Link";
            yield return new(
                "copies",
                SetupState.Hint,
                $"{Summaries.Copies(taken.Length)} below {project.Key} may not be needed: it takes {(taken.Length == 1 ? "it" : "them")} with {item}, which can take the source itself",
                $"unless it must be there in the clone: <{item} Include=\"{up}{copy.Source}\" {attribute}=\"{name}\" />");
        }
    }

    // Each folder is read once, whatever the number of copies in it.
    private static string? FindProject(IFiles files, string folder, Dictionary<string, string?> known)
    {
        if (known.TryGetValue(folder, out var project))
            return project;
        project = files.Names(folder, FileKind.File).FirstOrDefault(name => name.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase)) is { } name
            ? RelativePath.Join(folder, name)
            : folder.Length == 0 ? null : FindProject(files, FolderOf(folder), known);
        return known[folder] = project;
    }

    private static string FolderOf(string path) => RelativePath.Split(path).Folder;
}
