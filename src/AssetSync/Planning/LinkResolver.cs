namespace AssetSync;

/// <summary>Follows the links in a path, one by one, as long as they stay inside the root.</summary>
internal static class LinkResolver
{
    // What Linux allows, path_resolution(7).
    private const int MostLinks = 40;

    /// <summary>The reason when a path, or a link on it, leads into git's own folder.</summary>
    public const string IntoGit = "it leads into git's own folder";

    /// <summary>Returns the path without links, or null and the reason.</summary>
    public static string? Resolve(IReadOnlyFiles files, string path, out string reason)
    {
        reason = "";
        var waiting = new Stack<string>(Enumerable.Reverse(path.Split('/')));
        var real = "";
        var links = 0;
        while (waiting.TryPop(out var segment))
        {
            if (segment is "" or ".")
                continue;
            if (segment == "..")
            {
                if (real.Length == 0)
                    return Fail(out reason, "it leads out of the root");
                real = real[..Math.Max(0, real.LastIndexOf('/'))];
                continue;
            }

            var next = RelativePath.Join(real, segment);
            var kind = files.GetStatus(next).Kind;
            if (kind == FileKind.Missing)
                return Fail(out reason, $"it leads to {next}, which does not exist");
            if (kind == FileKind.Git)
                return Fail(out reason, IntoGit);
            if (kind != FileKind.Link)
            {
                real = next;
                continue;
            }

            if (++links > MostLinks)
                return Fail(out reason, "its links form a loop");
            var text = files.ReadLink(next);
            if (Path.IsPathRooted(text))
            {
                if (Below(files.RealRoot, text) is not { } inside)
                    return Fail(out reason, "it leads out of the root");
                (real, text) = ("", inside);
            }

            foreach (var part in Enumerable.Reverse(text.Split('/')))
                waiting.Push(part);
        }

        return real;
    }

    private static string? Below(string? root, string path)
    {
        path = path.Replace('\\', '/');
        root = root?.Replace('\\', '/');
        return root is not null && path.StartsWith(root, PathComparison.OfSystem) && path.Length > root.Length && path[root.Length] == '/'
            ? path[(root.Length + 1)..]
            : null;
    }

    private static string? Fail(out string reason, string text)
    {
        reason = text;
        return null;
    }
}
