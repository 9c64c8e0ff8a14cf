using System.Text;

namespace AssetSync.Tool.Hooks;

/// <summary>Writes and removes the hook, through the same writer as copies.</summary>
internal static class HookFile
{
    private const int Executable = 0x1ED; // 0755

    public static void Write(HookPlace place, string text)
    {
        Directory.CreateDirectory(place.Folder);
        using var files = FilesBelow.Open(place.Folder);
        using var folder = files.OpenFolder("", create: false);
        new FileReplacer(Temporaries.NewToken(), 0, 1).Write(folder, HookPlace.Name, Encoding.UTF8.GetBytes(text), folder.GetStatus(HookPlace.Name));
        folder.SetMode(HookPlace.Name, Executable);
    }

    public static void Remove(HookPlace place)
    {
        using var files = FilesBelow.Open(place.Folder);
        using var folder = files.OpenFolder("", create: false);
        folder.Delete(HookPlace.Name);
    }
}
