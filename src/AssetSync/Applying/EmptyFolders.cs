namespace AssetSync;

/// <summary>Removes a folder and those above it as long as they are empty; never the root.</summary>
internal static class EmptyFolders
{
    public static void Remove(IFiles files, string folder)
    {
        while (folder.Length > 0)
        {
            var (parent, name) = RelativePath.Split(folder);
            using var holder = files.OpenFolder(parent, create: false);
            if (!holder.TryDeleteFolder(name))
                return;
            folder = parent;
        }
    }
}
