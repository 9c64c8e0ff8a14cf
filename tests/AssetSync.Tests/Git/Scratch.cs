namespace AssetSync.Tests.Git;

/// <summary>What the tests of git share.</summary>
internal static class Scratch
{
    /// <summary>An environment without the user's settings and without what a surrounding hook set.</summary>
    public static GitSurroundings Around(ScratchFolder folder, params (string Name, string? Value)[] changes)
    {
        var clean = new GitSurroundings { WorkingDirectory = folder.Path }.With(GitEnvironment.Values);
        string[] inherited = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR"];
        return clean
            .With(inherited.Select(name => KeyValuePair.Create(name, (string?)null)))
            .With(changes.Select(change => KeyValuePair.Create(change.Name, change.Value)));
    }

    public static ScratchFolder Init(this ScratchFolder folder, params string[] arguments)
    {
        folder.Git(["init", "--quiet", .. arguments]);
        return folder;
    }

    /// <summary>Writes files whose content is their path, adds them and commits.</summary>
    public static ScratchFolder Commit(this ScratchFolder folder, params string[] paths)
    {
        foreach (var path in paths)
            folder.Write(path, path + "\n");
        folder.Git("add", "--all");
        folder.Git("commit", "--quiet", "--message", "commit");
        return folder;
    }

    public static GitFiles Staged(this ScratchFolder folder, string root = "") =>
        GitFiles.Open(folder[root], Subject.Staged, Around(folder));

    public static GitFiles At(this ScratchFolder folder, string revision, string root = "") =>
        GitFiles.Open(folder[root], Subject.OfRevision(revision), Around(folder));

    public static string Text(this GitFiles files, string path)
    {
        using var file = files.Open(path);
        var buffer = new byte[file.Length];
        file.Read(buffer, 0).ShouldBe(buffer.Length);
        return System.Text.Encoding.UTF8.GetString(buffer);
    }

    public static string Names(this GitFiles files, string folder)
    {
        var entries = new List<FolderEntry>();
        files.List(folder, entries);
        return string.Join(' ', entries.OrderBy(entry => entry.Name, StringComparer.Ordinal).Select(entry => $"{entry.Name}:{entry.Kind}"));
    }
}
