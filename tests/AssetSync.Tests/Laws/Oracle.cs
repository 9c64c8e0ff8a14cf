using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace AssetSync.Tests.Laws;

/// <summary>The design's table of states, implemented a second time, as simply as possible: what verify must report about a tree.</summary>
internal sealed class Oracle
{
    private static readonly Node Root = new(FileKind.Folder, "", 0, default);
    private readonly Dictionary<string, Node> _tree;
    private readonly HashSet<string> _leaving = [];
    private readonly string[] _exact;
    private readonly HashSet<string> _made;

    public Oracle(Dictionary<string, Node> tree, IReadOnlyCollection<string> options, bool overwrite)
    {
        _tree = tree;
        var arrows = options.Select(option => option.Split(" + ")[0]);
        _made = [.. options.Where(option => option.EndsWith(Scenario.Making, StringComparison.Ordinal)).SelectMany(option => Expand(option.Split(" + ")[0])).Select(pair => pair.Destination)];
        _exact = [.. options.Where(option => option.EndsWith(Scenario.Exactly, StringComparison.Ordinal)).Select(option => option.Split(" + ")[0])];
        Pairs = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (source, destination) in arrows.SelectMany(Expand))
            Pairs[destination] = source;
        Lock = ReadLock(tree);
        foreach (var (path, hash) in Lock.Where(entry => !Pairs.ContainsKey(entry.Key)))
        {
            if (OrphanOf(path, hash) is not { } drift)
                continue;
            Findings.Add((drift, path));
            if (drift == Drift.Orphan || overwrite)
                _leaving.Add(path);
        }

        foreach (var path in FindUnmapped().ToList())
        {
            Findings.Add((Drift.Unmapped, path));
            if (overwrite)
                _leaving.Add(path);
        }

        foreach (var (destination, source) in Pairs)
        {
            if (Judge(source, destination) is { } drift)
                Findings.Add((drift, destination));
        }

        Findings.Sort((left, right) => string.CompareOrdinal(left.Destination, right.Destination) is not 0 and var order ? order : left.Drift.CompareTo(right.Drift));
    }

    /// <summary>Destination and source of each copy.</summary>
    public SortedDictionary<string, string> Pairs { get; }

    /// <summary>The lock file's hashes.</summary>
    public Dictionary<string, string> Lock { get; }

    public List<(Drift Drift, string Destination)> Findings { get; } = [];

    /// <summary>The files behind sources, through links.</summary>
    public IEnumerable<string> RealSources => Pairs.Values.Select(Resolve).OfType<string>();

    /// <summary>The files in exact destinations that are not copies.</summary>
    public IEnumerable<string> Unmapped => Findings.Where(finding => finding.Drift == Drift.Unmapped).Select(finding => finding.Destination);

    /// <summary>Returns whether sync may change what is at a path.</summary>
    public bool Owns(string path, bool overwrite) => Pairs.ContainsKey(path) || Lock.ContainsKey(path) || (overwrite && Unmapped.Contains(path));

    private IEnumerable<(string Source, string Destination)> Expand(string arrow)
    {
        var (source, destinations) = (arrow.Split(" -> ")[0], arrow.Split(" -> ")[1].Split(", "));
        var isGlob = source.EndsWith("*.md", StringComparison.Ordinal);
        var (start, isDeep) = isGlob ? (source[..(source.IndexOf('*', StringComparison.Ordinal))], source.Contains("**", StringComparison.Ordinal)) : (source, true);
        var sources = start.EndsWith('/')
            ? _tree.Where(node => node.Value.Kind is FileKind.File or FileKind.Link && !LeadsToFolder(node.Key) && node.Key.StartsWith(start, StringComparison.Ordinal)).Select(node => node.Key)
                .Where(path => !isGlob || (path.EndsWith(".md", StringComparison.Ordinal) && (isDeep || !path[start.Length..].Contains('/', StringComparison.Ordinal))))
            : [source];
        return sources.SelectMany(path => destinations.Select(destination => (path, start.EndsWith('/') ? destination + path[start.Length..] : destination)));
    }

    /// <summary>Returns the file of a path, through links; null if there is none below the root.</summary>
    public string? Resolve(string path) => Follow(path) is (var end, { Kind: FileKind.File }) ? end : null;

    private (string Path, Node Node)? Follow(string path) => FollowAll(path).Select(step => ((string, Node)?)step).LastOrDefault() is (var end, { Kind: not FileKind.Link } node) ? (end, node) : null;

    // What leads out of the root is not in the tree.
    private IEnumerable<(string Path, Node Node)> FollowAll(string path)
    {
        for (var links = 0; links < 10 && (path == "." ? Root : _tree.GetValueOrDefault(path)) is { } node; links++)
        {
            yield return (path, node);
            if (node.Kind != FileKind.Link)
                yield break;
            path = Path.GetRelativePath("/root", Path.Combine("/root", Path.GetDirectoryName(path)!, node.Content));
        }
    }

    /// <summary>Whether a link to a folder goes through the place of a copy: once sync has put the copy there, it is a source that verify refuses.</summary>
    public bool HasFolderBehindCopy => _tree.Any(node => node.Value.Kind == FileKind.Link && LeadsToFolder(node.Key) && FollowAll(node.Key).Any(step => step.Path != node.Key && Pairs.ContainsKey(step.Path)));

    private bool LeadsToFolder(string path) => Follow(path)?.Node.Kind == FileKind.Folder;

    private Drift? OrphanOf(string path, string hash)
    {
        if (RealSources.Contains(path) || Above(path).Any(folder => _tree.TryGetValue(folder, out var node) && node.Kind != FileKind.Folder))
            return null;
        return _tree.GetValueOrDefault(path) switch
        {
            null or { Kind: FileKind.Folder } => null,
            { Kind: FileKind.File } file when Hash(file) == hash => Drift.Orphan,
            _ => Drift.OrphanEdited,
        };
    }

    private IEnumerable<string> FindUnmapped() => _tree
        .Where(node => node.Value.Kind != FileKind.Folder && _exact.Any(arrow => node.Key.StartsWith(arrow.Split(" -> ")[1], StringComparison.Ordinal)))
        .Select(node => node.Key)
        .Where(path => !Pairs.ContainsKey(path) && !Lock.ContainsKey(path) && !Pairs.ContainsValue(path) && !RealSources.Contains(path) && !Temporaries.IsName(path[(path.LastIndexOf('/') + 1)..]));

    /// <summary>Returns the source that adopting a file in an exact destination creates; null if that is not possible.</summary>
    public string? NewSourceOf(string path)
    {
        var arrow = _exact.Single(arrow => path.StartsWith(arrow.Split(" -> ")[1], StringComparison.Ordinal)).Split(" -> ");
        var (start, rest) = (arrow[0][..(arrow[0].LastIndexOf('/') + 1)], path[arrow[1].Length..]);
        return _tree[path].Kind == FileKind.File && (arrow[0].EndsWith('/') || (rest.EndsWith(".md", StringComparison.Ordinal) && !rest.Contains('/', StringComparison.Ordinal))) ? start + rest : null;
    }

    private Drift? Judge(string source, string destination)
    {
        if (Resolve(source) is not { } real)
            return Drift.MissingSource;
        var from = _made.Contains(destination) ? _tree[real] with { Content = Make(_tree[real].Content) } : _tree[real];
        foreach (var folder in Above(destination))
        {
            if (_tree.TryGetValue(folder, out var node) && node.Kind != FileKind.Folder && !(node.Kind is FileKind.File or FileKind.Link && _leaving.Contains(folder)))
                return Drift.NotAFile;
        }

        if (!_tree.TryGetValue(destination, out var to) || Above(destination).Any(_leaving.Contains))
            return Drift.MissingDestination;
        if (to.Kind != FileKind.File)
            return Drift.NotAFile;
        if (from.Content == to.Content)
            return from.IsExecutable == to.IsExecutable ? null : Drift.ModeDiffers;
        if (from.Stored == to.Stored)
            return Drift.EolOnly;
        if (!Lock.TryGetValue(destination, out var written))
            return Drift.Differs;
        return Hash(to) == written ? Drift.SourceChanged : Hash(from) == written ? Drift.DestinationEdited : Drift.BothChanged;
    }

    // What Scenario.Making says. The line ending is that of the first line.
    private static string Make(string content) =>
        $"H{(content.IndexOf('\n', StringComparison.Ordinal) is > 0 and var feed && content[feed - 1] == '\r' ? "\r\n" : "\n")}{content.Replace("a", "z", StringComparison.Ordinal)}";

    public static IEnumerable<string> Above(string path)
    {
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
            yield return path[..slash];
    }

    private static string Hash(Node file) => Convert.ToHexStringLower(SHA256.HashData(Encoding.Latin1.GetBytes(file.Stored)));

    private static Dictionary<string, string> ReadLock(Dictionary<string, Node> tree)
    {
        if (!tree.TryGetValue(StandardTree.LockFile, out var file))
            return [];
        using var document = JsonDocument.Parse(Encoding.Latin1.GetBytes(file.Content));
        return document.RootElement.GetProperty("files").EnumerateObject().ToDictionary(entry => entry.Name, entry => entry.Value.GetProperty("sha256").GetString()!);
    }
}
