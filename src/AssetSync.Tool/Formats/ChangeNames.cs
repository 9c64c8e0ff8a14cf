namespace AssetSync.Tool.Formats;

/// <summary>Gives the names of each <see cref="ChangeKind"/>: for programs, and for people.</summary>
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

    public static string ToWord(this ChangeKind kind) => kind == ChangeKind.SetMode ? "mode" : kind.ToName();
}
