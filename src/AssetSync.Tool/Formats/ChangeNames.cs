namespace AssetSync.Tool.Formats;

/// <summary>Gives the printed name of each <see cref="ChangeKind"/>.</summary>
internal static class ChangeNames
{
    public static string ToName(this ChangeKind kind) => kind switch
    {
        ChangeKind.Create => "create",
        ChangeKind.Update => "update",
        ChangeKind.SetMode => "set-mode",
        ChangeKind.Delete => "delete",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>Returns the length of the longest name among the changes.</summary>
    public static int Width(IReadOnlyList<Change> changes)
    {
        var width = 0;
        foreach (var change in changes)
            width = Math.Max(width, change.Kind.ToName().Length);
        return width;
    }
}
