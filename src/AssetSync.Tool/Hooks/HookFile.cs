using System.Text;

namespace AssetSync.Tool.Hooks;

/// <summary>Reads, writes and removes the hook, without following links.</summary>
internal static class HookFile
{
    private const int Executable = 0x1ED; // 0755

    /// <summary>Returns the text of the existing hook, or null; empty for what cannot be ours: a link, or anything but a small file.</summary>
    public static string? Read(HookPlace place)
    {
        if (!Directory.Exists(place.Base))
            return null;
        using var files = FilesBelow.Open(place.Base);
        var isThere = files.GetStatus(place.BaseFolder).Kind == FileKind.Link || files.GetStatus(PathOf(place)).Kind != FileKind.Missing;
        return isThere ? files.ReadSmallText(PathOf(place)) : null;
    }

    public static void Write(HookPlace place, string text)
    {
        using var files = FilesBelow.Open(place.Base);
        files.ReplaceFile(PathOf(place), Encoding.UTF8.GetBytes(text), Executable);
    }

    public static void Remove(HookPlace place)
    {
        using var files = FilesBelow.Open(place.Base);
        using var folder = files.OpenFolder(place.BaseFolder, create: false);
        folder.Delete(HookPlace.Name);
    }

    private static string PathOf(HookPlace place) => $"{place.BaseFolder}/{HookPlace.Name}";
}
