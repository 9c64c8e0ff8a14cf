using System.Text;

namespace AssetSync.Tool.Hooks;

/// <summary>Reads, writes and removes the hook, through the door that follows no link.</summary>
internal static class HookFile
{
    private const int Executable = 0x1ED; // 0755

    /// <summary>Returns the text of the hook that is there, or null; empty for what cannot be ours: a link, or what is no small file.</summary>
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
