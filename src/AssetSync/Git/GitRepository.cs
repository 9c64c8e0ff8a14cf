namespace AssetSync;

/// <summary>The work tree that a root lies in.</summary>
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

    /// <summary>Gets the absolute path of the index: what the next commit is made of, in a hook also a temporary one.</summary>
    public string IndexFile { get; }

    /// <summary>Gets the root's path below the top of the work tree, with <c>/</c> at its end; empty when they are one.</summary>
    public string Prefix { get; }

    /// <summary>Gets the length of an object's id in bytes: that of a SHA-1, or of a SHA-256.</summary>
    public int IdLength => GitFolder.UsesSha256(Folder.Directory) ? 32 : 20;

    /// <summary>Finds the work tree of a root, or null where it lies in none.</summary>
    public static GitRepository? Find(string root, GitSurroundings? around = null)
    {
        around ??= GitSurroundings.OfProcess;
        var real = RealPath.Of(root) ?? root;
        var found = GitFolder.Find(real, around["GIT_CEILING_DIRECTORIES"]);
        return GitInheritance.Judge(real, found, around) is var (folder, changes)
            ? new GitRepository(real, folder, around.With(changes))
            : null;
    }

    /// <summary>Runs git with the root as its working directory; however it ends.</summary>
    public GitOutput TryRun(IEnumerable<string> arguments, ReadOnlyMemory<byte> input = default, CancellationToken cancellationToken = default) =>
        GitProcess.Run(_around, Root, arguments, input, cancellationToken);

    /// <summary>Runs git in the top of the work tree and returns what it wrote.</summary>
    /// <exception cref="AssetSyncException">Git failed.</exception>
    public byte[] RunAtTop(IReadOnlyList<string> arguments, ReadOnlyMemory<byte> input = default, CancellationToken cancellationToken = default)
    {
        var output = GitProcess.Run(_around, Folder.WorkTree, arguments, input, cancellationToken);
        return output.Succeeded ? output.Bytes : throw GitErrors.Failed(arguments[0], output);
    }

    /// <summary>Starts git with the root as its working directory.</summary>
    public System.Diagnostics.Process Start(IEnumerable<string> arguments) => GitProcess.Start(_around, Root, arguments);
}
