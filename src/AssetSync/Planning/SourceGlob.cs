using System.Text;
using Microsoft.Extensions.FileSystemGlobbing;

namespace AssetSync;

/// <summary>A source that is a folder or a glob, with its excludes.</summary>
internal sealed class SourceGlob
{
    private readonly Matcher _matcher = new(StringComparison.Ordinal);
    private readonly byte[] _ending;

    public SourceGlob(Mapping mapping)
    {
        Mapping = mapping;
        FixedPart = FolderOrFileOf(mapping);
        _ending = Encoding.UTF8.GetBytes(mapping.Source[(mapping.Source.AsSpan().LastIndexOfAny('*', '/') + 1)..]);
        _matcher.AddInclude(mapping.Kind == SourceKind.Folder ? "**" : mapping.Source[FixedPart.Length..]);
        _matcher.AddExcludePatterns(mapping.Exclude);
    }

    public Mapping Mapping { get; }

    /// <summary>Returns the folder that all files of a mapping's source are in, with <c>/</c> at its end and empty for the root, or its one file.</summary>
    public static string FolderOrFileOf(Mapping mapping) => mapping.Kind == SourceKind.Glob
        ? mapping.Source[..(mapping.Source.LastIndexOf('/', mapping.Source.IndexOf('*', StringComparison.Ordinal)) + 1)]
        : mapping.Source;

    /// <summary>Gets the folder that all files of the source are in, with <c>/</c> at its end; empty for the root.</summary>
    public string FixedPart { get; }

    /// <summary>Returns whether a name ends as the glob does; otherwise it cannot match.</summary>
    public bool MayMatch(in FileName name) => name.Utf8.EndsWith(_ending);

    /// <summary>Returns whether the source includes a file, which need not exist. Slow: the matcher builds a folder in memory each time.</summary>
    public bool IsMatch(string path) =>
        path.StartsWith(FixedPart, StringComparison.Ordinal) && (IsWholeFolder || _matcher.Match(path[FixedPart.Length..]).HasMatches);

    private bool IsWholeFolder => Mapping.Kind == SourceKind.Folder && Mapping.Exclude.Count == 0;

    /// <summary>Finds every file that the source includes.</summary>
    /// <param name="walk">Lists folders.</param>
    /// <param name="folder">The folder that <see cref="FixedPart"/> leads to, without links on the way.</param>
    public IEnumerable<FoundFile> FindMatches(FolderWalk walk, string folder) => IsWholeFolder ? walk.FindAll(folder, FixedPart) : FindGlobMatches(walk, folder);

    private IEnumerable<FoundFile> FindGlobMatches(FolderWalk walk, string folder)
    {
        var prefix = "";
        foreach (var match in _matcher.Execute(new GlobFolder(walk, folder, null)).Files)
        {
            if (!walk.IsAllowed(FixedPart, match.Path))
                continue;
            var path = FixedPart + match.Path;
            var length = path.LastIndexOf('/') + 1;
            if (!path.AsSpan(0, length).SequenceEqual(prefix))
                prefix = path[..length]; // Most files are in the same folder as the previous one.
            yield return new(prefix, path[length..], IsListedFile: false);
        }
    }
}
