using System.Text;

namespace AssetSync;

/// <summary>Says where .gitattributes lets a source and its destination part on another clone.</summary>
/// <remarks>
/// A clone's own settings (core.autocrlf, core.eol) are not asked: a pair agrees when it stays equal under all of them, so that the verdict
/// is the same everywhere. No git is started.
/// </remarks>
internal sealed class EolAttributes
{
    private readonly IReadOnlyFiles _files;
    private readonly string _prefix;
    private readonly AttributeFiles _attributes;
    private readonly List<AttributeRule> _sourceRules = [];
    private readonly List<AttributeRule> _destinationRules = [];

    private (string Folder, AttributeChain? Chain) _sourceFolder;
    private (string Folder, AttributeChain? Chain) _destinationFolder;

    private EolAttributes(IReadOnlyFiles files, GitRepository repository)
    {
        _files = files;
        _prefix = repository.Prefix;
        _attributes = new(new AttributeReader(files, repository).Read);
    }

    /// <summary>Returns the attributes of a work tree, or null where the root lies in none.</summary>
    /// <param name="root">The root's absolute path.</param>
    /// <param name="files">The files that are judged: .gitattributes below the root and, where the rules differ, sources are read from them.</param>
    /// <param name="around">What git inherits, where that is not this process's own environment.</param>
    public static EolAttributes? Find(string root, IReadOnlyFiles files, GitSurroundings? around = null) =>
        ((files as GitFiles)?.Repository ?? GitRepository.Find(root, around)) is { } repository ? new(files, repository) : null;

    /// <summary>Says whether two files with equal content, one in each folder, may part on some clone; folders are relative to the root.</summary>
    /// <exception cref="IOException">A .gitattributes file cannot be read.</exception>
    public bool MayPart(string sourceFolder, string destinationFolder)
    {
        var ofSource = ChainOf(sourceFolder, ref _sourceFolder);
        return ofSource != ChainOf(destinationFolder, ref _destinationFolder) || !ofSource.IsUniform;
    }

    /// <summary>Returns how a source and a destination with equal content would part, or null; paths are relative to the root.</summary>
    /// <exception cref="IOException">A .gitattributes file or the source cannot be read.</exception>
    public EolDisagreement? Judge(string source, string destination)
    {
        var (ofSourceFolder, ofDestinationFolder) = (ChainOf(FolderOf(source), ref _sourceFolder), ChainOf(FolderOf(destination), ref _destinationFolder));
        if (ofSourceFolder == ofDestinationFolder && ofSourceFolder.IsUniform)
            return null;
        Find(source, ofSourceFolder, _sourceRules);
        Find(destination, ofDestinationFolder, _destinationRules);
        if (_sourceRules.SequenceEqual(_destinationRules))
            return null;
        // A link has no line endings; what it leads to has.
        if (LinkResolver.Resolve(_files, source, out _) is not { } real || IsBelowRepository(real) || IsBelowRepository(destination))
            return null;
        if (real != source)
            Find(real, ChainOf(FolderOf(real), ref _sourceFolder), _sourceRules);
        var ofSource = new ConversionAttributes(_sourceRules, _attributes.Macros);
        var ofDestination = new ConversionAttributes(_destinationRules, _attributes.Macros);
        if (StayEqual(ofSource, ofDestination, real))
            return null;
        var where = ofSource.Locations.Concat(ofDestination.Locations).Distinct();
        return new(source, destination, ofSource.ToString(), ofDestination.ToString(), string.Join(" and ", where));
    }

    // Pairs are sorted, so that many follow each other in one folder.
    private AttributeChain ChainOf(ReadOnlySpan<char> folder, ref (string Folder, AttributeChain? Chain) last)
    {
        if (last.Chain is null || !folder.SequenceEqual(last.Folder))
            last = (folder.ToString(), _attributes.Of((_prefix + folder.ToString()).TrimEnd('/')));
        return last.Chain!;
    }

    private static ReadOnlySpan<char> FolderOf(string path) => path.AsSpan(0, Math.Max(0, path.LastIndexOf('/')));

    private void Find(string path, AttributeChain chain, List<AttributeRule> rules)
    {
        rules.Clear();
        if (chain != AttributeChain.Empty)
            chain.Find(Encoding.UTF8.GetBytes(_prefix + path), rules);
    }

    private bool StayEqual(ConversionAttributes source, ConversionAttributes destination, string path)
    {
        var left = CheckoutRule.Of(source);
        var right = CheckoutRule.Of(destination);
        var sameDrivers = source.DriverOf("filter") == destination.DriverOf("filter") && source.DriverOf("working-tree-encoding") == destination.DriverOf("working-tree-encoding");
        var sameIdent = source.Has("ident", AttributeValue.Set) == destination.Has("ident", AttributeValue.Set);
        if (left == right && sameDrivers && sameIdent)
            return true;
        using var file = _files.Open(path);
        if (file.Length == 0)
            return true;
        var shape = ContentShape.Of(file);
        return sameDrivers && left.For(shape) == right.For(shape) && (sameIdent || !Identification.IsIn(file));
    }

    // The attributes above a submodule are not about what lies in it.
    private bool IsBelowRepository(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            if (_files.GetStatus(path[..slash] + "/.git").Kind != FileKind.Missing)
                return true;
        }

        return false;
    }
}
