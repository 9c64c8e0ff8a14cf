using System.Text;

namespace AssetSync.Tool.Hooks;

/// <summary>Where git looks for the hooks of the work tree that a root is in.</summary>
internal sealed class HookPlace
{
    public const string Name = "pre-commit";

    private readonly GitRepository _repository;

    private HookPlace(GitRepository repository, string folder) => (_repository, Folder) = (repository, folder);

    /// <summary>The absolute path of the folder; <c>core.hooksPath</c> or the hooks folder that all work trees of a repository share.</summary>
    public string Folder { get; }

    public string HookFile => Path.Combine(Folder, Name);

    /// <summary>The path of the hook in messages: relative to the top of the work tree if it is below that.</summary>
    public string ShownFile => IsBelow(_repository.Folder.WorkTree) ? Path.GetRelativePath(_repository.Folder.WorkTree, HookFile).Replace('\\', '/') : HookFile;

    /// <summary>Whether the hook is a file of the work tree, and should be committed.</summary>
    public bool IsInWorkTree => IsBelow(_repository.Folder.WorkTree) && !IsBelow(_repository.Folder.Directory);

    /// <summary>The folder below which no link is followed: the top of the work tree, or the parent of the hooks folder.</summary>
    public string Base => IsInWorkTree ? _repository.Folder.WorkTree : Path.GetDirectoryName(Folder) ?? Folder;

    /// <summary>The path of <see cref="Folder"/> from <see cref="Base"/>.</summary>
    public string BaseFolder => Path.GetRelativePath(Base, Folder).Replace('\\', '/');

    /// <summary>The root's path below the top, where hooks run; empty if they are the same.</summary>
    public string Prefix => _repository.Prefix;

    /// <summary>Returns null if the root is not in a work tree.</summary>
    public static HookPlace? Find(string root)
    {
        if (GitRepository.Find(root) is not { } repository)
            return null;
        var output = repository.Run(["rev-parse", "--git-path", "hooks"]);
        var folder = Encoding.UTF8.GetString(output).TrimEnd('\n', '\r');
        return new HookPlace(repository, Path.GetFullPath(folder, repository.Folder.WorkTree));
    }

    /// <summary>Returns whether hooks there run only for this repository, and not for all of the user.</summary>
    public bool IsOfThisRepositoryAlone()
    {
        var common = Encoding.UTF8.GetString(_repository.Run(["rev-parse", "--git-common-dir"])).TrimEnd('\n', '\r');
        return IsBelow(_repository.Folder.WorkTree) || IsBelow(Path.GetFullPath(common, _repository.Folder.WorkTree));
    }

    private bool IsBelow(string folder) => SystemPaths.Below(folder, Folder) is not null;
}
