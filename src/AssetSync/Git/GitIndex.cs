using System.Text;

namespace AssetSync;

/// <summary>Sets the executable bit where the file system has none and only git's index can hold it.</summary>
internal static class GitIndex
{
    /// <summary>Sets the executable bit of a file that git tracks; its staged content stays as it is, and so does the file on disk.</summary>
    /// <param name="root">The root's absolute path.</param>
    /// <param name="path">The path relative to the root.</param>
    /// <param name="isExecutable">Whether it is to be executable.</param>
    /// <param name="around">What git inherits, where that is not this process's own environment.</param>
    /// <param name="cancellationToken">Stops git.</param>
    /// <exception cref="AssetSyncException">The root lies in no work tree, git does not track the file, or git failed.</exception>
    public static void SetExecutable(string root, string path, bool isExecutable, GitSurroundings? around = null, CancellationToken cancellationToken = default)
    {
        using var files = GitFiles.Open(root, Subject.Staged, around, cancellationToken);
        var status = files.GetStatus(path);
        if (status.Kind != FileKind.File)
            throw GitErrors.Failed($"git does not track {path}, so that its executable bit cannot be set", $"git add -- {path}");
        if (status.IsExecutable == isExecutable)
            return;
        // update-index --chmod would stage the content on disk as well.
        var entry = $"{(isExecutable ? "100755" : "100644")} {status.ContentId} 0\t{files.Repository.Prefix}{path}\0";
        files.Repository.RunAtTop(["update-index", "-z", "--index-info"], Encoding.UTF8.GetBytes(entry), cancellationToken);
    }
}
