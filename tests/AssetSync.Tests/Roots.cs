namespace AssetSync.Tests;

internal static class Roots
{
    /// <summary>Opens the root at a folder that only the test writes to: sync does not wait until sources that were just written have settled.</summary>
    public static AssetRoot OpenRoot(this ScratchFolder folder, Func<string, IFiles>? openFiles = null) =>
        AssetRoot.Open(folder.Path, null, openFiles ?? FilesBelow.Open, settlingTime: TimeSpan.Zero);
}
