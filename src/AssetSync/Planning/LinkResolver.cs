using System.Collections.Concurrent;

namespace AssetSync;

/// <summary>Follows the links in paths, one by one, as long as they stay inside the root. It remembers where each leads, since thousands of sources can go through the same ones.</summary>
/// <param name="files">The files.</param>
/// <param name="root">The root's absolute path, below which absolute links are followed; null to follow none, since they lead elsewhere in a clone.</param>
/// <param name="isCopy">Returns whether a path is that of a copy, to find those that a path leads through.</param>
internal sealed class LinkResolver(IReadOnlyFiles files, string? root, Func<string, bool>? isCopy = null)
{
    // The limit of Linux, path_resolution(7).
    private const int MostLinks = 40;
    private const int MostSteps = 4096;

    /// <summary>The reason if a path, or a link in it, leads into git's own folder.</summary>
    public const string IntoGit = "it leads into git's own folder";

    public LinkResolver(IReadOnlyFiles files)
        : this(files, files.RealRoot)
    {
    }

    private readonly ConcurrentDictionary<string, Way> _links = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);

    /// <summary>Returns a path without links, or null and the reason.</summary>
    public static string? Resolve(IReadOnlyFiles files, string path, out string reason) => new LinkResolver(files).Resolve(path, out reason);

    /// <summary>Returns the path without links, or null and the reason.</summary>
    public string? Resolve(string path, out string reason)
    {
        var way = Follow(new("", 0, 0), path);
        reason = way.Reason ?? "";
        return way.Reason is null ? way.Real : null;
    }

    /// <summary>Returns the first copy that a path leads through or to; null if there is none.</summary>
    public string? FindCopy(string path)
    {
        var way = Follow(new("", 0, 0), path);
        return way.Reason is not null ? null : way.Copy ?? (isCopy!(way.Real) ? way.Real : null);
    }

    private Way Follow(Way way, string path)
    {
        foreach (var segment in path.Split('/'))
        {
            way = segment is "" or "." ? way : segment == ".." ? Up(way) : Down(way, segment);
            if (way.Reason is not null)
                return way;
        }

        return way;
    }

    private static Way Up(Way way) =>
        way.Real.Length == 0 ? way.Fail("it leads out of the root") : way with { Real = way.Real[..Math.Max(0, way.Real.LastIndexOf('/'))], Steps = way.Steps + 1 };

    private Way Down(Way way, string segment)
    {
        var next = way with { Real = RelativePath.Join(way.Real, segment), Steps = way.Steps + 1 };
        if (_folders.ContainsKey(next.Real))
            return next.Links > 0 && next.Steps > MostSteps ? next.Fail("its links are too long") : next;
        switch (files.GetStatus(next.Real).Kind)
        {
            case FileKind.Missing:
                return next.Fail($"it leads to {next.Real}, which does not exist");
            case FileKind.Git:
                return next.Fail(IntoGit);
            case FileKind.Link:
                return FollowLink(way, next.Real);
            case FileKind.Folder:
                _folders.TryAdd(next.Real, true);
                return next;
            default:
                return next;
        }
    }

    // Failures are not remembered, since the limit depends on what came before.
    private Way FollowLink(Way way, string link)
    {
        if (way.Links == MostLinks)
            return way.Fail("its links form a loop");
        if (_links.TryGetValue(link, out var known))
            return way.Links + known.Links > MostLinks ? way.Fail("its links form a loop") : new(known.Real, way.Links + known.Links, way.Steps + known.Steps, Copy: way.Copy ?? known.Copy);
        var text = files.ReadLink(link);
        var start = way with { Links = way.Links + 1, Copy = isCopy?.Invoke(link) == true ? link : null };
        if (Path.IsPathRooted(text))
        {
            if (root is null || SystemPaths.Below(root, text) is not { Length: > 0 } inside)
                return way.Fail("it leads out of the root");
            (start, text) = (start with { Real = "" }, inside);
        }

        var end = Follow(start, text);
        if (end.Reason is null)
            _links.TryAdd(link, new(end.Real, end.Links - way.Links, end.Steps - way.Steps, Copy: end.Copy));
        return end with { Copy = way.Copy ?? end.Copy };
    }

    /// <summary>How far a path was followed, and why it cannot be followed further.</summary>
    private readonly record struct Way(string Real, int Links, int Steps, string? Reason = null, string? Copy = null)
    {
        public Way Fail(string reason) => this with { Reason = reason };
    }
}
