namespace AssetSync;

/// <summary>The repository that a root is in. Git is always run at the top of its work tree, so that it finds the same repository.</summary>
internal sealed class GitRepository
{
    private readonly GitSurroundings _around;

    private GitRepository(string root, GitFolder folder, GitSurroundings around)
    {
        Root = root;
        Folder = folder;
        _around = around;
        IndexFile = around["GIT_INDEX_FILE"] ?? Path.Combine(folder.Directory, "index");
        Prefix = GitPaths.PrefixOf(folder.WorkTree, root);
    }

    /// <summary>Gets the root's absolute path, without links.</summary>
    public string Root { get; }

    public GitFolder Folder { get; }

    /// <summary>Gets the absolute path of the index; in a hook it may be a temporary one.</summary>
    public string IndexFile { get; }

    /// <summary>Gets the root's path below the top of the work tree, with <c>/</c> at its end; empty if they are the same.</summary>
    public string Prefix { get; }

    /// <summary>Gets the length of an object's id in bytes: that of a SHA-1, or of a SHA-256.</summary>
    public int IdLength => GitFolder.UsesSha256(Folder.Directory) ? 32 : 20;

    /// <summary>Finds the repository of a root, or null if there is none.</summary>
    /// <param name="root">The root's absolute path.</param>
    /// <param name="around">What git inherits, if not this process's own environment.</param>
    public static GitRepository? Find(string root, GitSurroundings? around = null)
    {
        around ??= GitSurroundings.OfProcess;
        var real = RealPath.Resolve(root) ?? root;
        var found = GitFolder.Find(real, around["GIT_CEILING_DIRECTORIES"]);
        return GitInheritance.Judge(real, found, around) is var (folder, changes)
            ? new GitRepository(real, folder, around.With(changes))
            : null;
    }

    /// <summary>Runs git, without checking its exit code.</summary>
    public GitOutput TryRun(IReadOnlyList<string> arguments, ReadOnlyMemory<byte> input = default, CancellationToken cancellationToken = default) =>
        GitProcess.Run(_around, Folder.WorkTree, arguments, input, cancellationToken);

    /// <summary>Runs git and returns what it wrote.</summary>
    /// <exception cref="AssetSyncException">Git failed.</exception>
    public byte[] Run(IReadOnlyList<string> arguments, CancellationToken cancellationToken = default)
    {
        var output = TryRun(arguments, cancellationToken: cancellationToken);
        return output.Succeeded ? output.Bytes : throw GitErrors.Failed(arguments[0], output);
    }

    public System.Diagnostics.Process Start(IReadOnlyList<string> arguments) => GitProcess.Start(_around, Folder.WorkTree, arguments);
}
