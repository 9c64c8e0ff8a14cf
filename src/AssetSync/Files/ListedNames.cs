using System.Collections.Concurrent;

namespace AssetSync;

/// <summary>Knows the names that folders list, for file systems that open a file under other spellings too, under which it would be missing elsewhere.</summary>
/// <remarks>Case counts; Unicode normalization does not, because some file systems change it.</remarks>
internal sealed class ListedNames(IFiles files)
{
    private readonly ConcurrentDictionary<string, HashSet<string>> _names = new(StringComparer.Ordinal);

    /// <summary>Returns whether every name in a path is listed; each folder is listed once.</summary>
    public bool Holds(string path) => path.Length == 0 || (RelativePath.Split(path) is var (folder, name) && Holds(folder, name));

    /// <summary>Returns whether a folder, which need not exist, lists a name.</summary>
    public bool Holds(string folder, string name) =>
        _names.GetOrAdd(folder, folder => Holds(folder) ? List(folder) : []).Contains(Canonical(name));

    /// <summary>As <see cref="Holds(string, string)"/>, after listing the folder again.</summary>
    public bool HoldsNow(string folder, string name) => (_names[folder] = List(folder)).Contains(Canonical(name));

    /// <summary>As <see cref="Holds(string)"/>, after listing every folder above again.</summary>
    public bool HoldsNow(string path) =>
        path.Length == 0 || (RelativePath.Split(path) is var (folder, name) && HoldsNow(folder) && HoldsNow(folder, name));

    private HashSet<string> List(string folder)
    {
        // The root is a folder, also where a link leads to it.
        if (folder.Length > 0 && files.GetStatus(folder).Kind != FileKind.Folder)
            return [];
        var entries = new List<FolderEntry>();
        files.List(folder, entries);
        return entries.Select(entry => Canonical(entry.Name)).ToHashSet(StringComparer.Ordinal);
    }

    private static string Canonical(string name) => System.Text.Ascii.IsValid(name) ? name : CanonicalForm.Normalize(name);
}
