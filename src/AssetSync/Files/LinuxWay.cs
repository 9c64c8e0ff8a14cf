namespace AssetSync;

/// <summary>The folder of a path, kept open; no link was followed to it.</summary>
internal readonly ref struct LinuxWay
{
    private readonly int _root;

    /// <param name="root">The root's descriptor, which stays open.</param>
    /// <param name="path">The path below it.</param>
    public LinuxWay(int root, string path)
    {
        var (folder, name) = RelativePath.Split(path);
        (_root, Name) = (root, name);
        Folder = folder.Length == 0 ? root : TryOpenFolder(root, folder, Libc.PathOnly, create: false);
    }

    /// <summary>Gets the folder's descriptor; negative, with the error in <see cref="LinuxCalls.LastError"/>, if not everything above it is a folder.</summary>
    public int Folder { get; }

    public string Name { get; }

    public bool IsOpen => Folder >= 0;

    /// <summary>Gets whether something above it is missing, a file or a link.</summary>
    public static bool IsBroken => LinuxCalls.LastError is Libc.NoEntry or Libc.NotADirectory or Libc.Loop;

    /// <summary>Opens a folder below the root without following links: in one call, or else folder by folder, which also tells what is in the way, or creates them.</summary>
    public static int TryOpenFolder(int root, string folder, int flags, bool create)
    {
        if (folder.Length == 0)
            return LinuxCalls.TryOpen(root, ".", flags | Libc.Directory);
        var open = LinuxCalls.TryOpenFolderBelow(root, folder, flags);
        return open >= 0 || (IsBroken && !create) ? open : LinuxCalls.TryWalk(root, folder, flags, create);
    }

    public void Dispose()
    {
        if (Folder >= 0 && Folder != _root)
            LinuxCalls.Close(Folder);
    }
}
