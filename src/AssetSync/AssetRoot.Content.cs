namespace AssetSync;

public sealed partial class AssetRoot
{
    /// <summary>Opens the files that a verdict is about, for a host that shows their content.</summary>
    internal IReadOnlyFiles OpenContent(Subject subject) => OpenSubject(subject);
}
