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

    /// <summary>Returns the pairs that would part, in their order; none where the root lies in no work tree.</summary>
    /// <param name="root">The root's absolute path.</param>
    /// <param name="files">The files that are judged: .gitattributes below the root and, where the rules differ, sources are read from them.</param>
    /// <param name="pairs">Pairs with equal content, relative to the root.</param>
    /// <param name="around">What git inherits, where that is not this process's own environment.</param>
    /// <param name="cancellationToken">Stops between two pairs.</param>
    /// <exception cref="IOException">A .gitattributes file or a source cannot be read.</exception>
    public static IReadOnlyList<EolDisagreement> FindDisagreements(
        string root, IReadOnlyFiles files, IEnumerable<(string Source, string Destination)> pairs, GitSurroundings? around = null, CancellationToken cancellationToken = default)
    {
        var repository = (files as GitFiles)?.Repository ?? GitRepository.Find(root, around);
        if (repository is null)
            return [];
        var attributes = new EolAttributes(files, repository);
        var result = new List<EolDisagreement>();
        foreach (var (source, destination) in pairs)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (attributes.Judge(source, destination) is { } disagreement)
                result.Add(disagreement);
        }

        return result;
    }

    private EolDisagreement? Judge(string source, string destination)
    {
        var ofSourceFolder = ChainOf(source, ref _sourceFolder);
        var ofDestinationFolder = ChainOf(destination, ref _destinationFolder);
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
            Find(real, ChainOf(real, ref _sourceFolder), _sourceRules);
        var ofSource = new ConversionAttributes(_sourceRules, _attributes.Macros);
        var ofDestination = new ConversionAttributes(_destinationRules, _attributes.Macros);
        if (StayEqual(ofSource, ofDestination, real))
            return null;
        var where = ofSource.Locations.Concat(ofDestination.Locations).Distinct();
        return new(source, destination, ofSource.ToString(), ofDestination.ToString(), string.Join(" and ", where));
    }

    // Pairs are sorted, so that many follow each other in one folder.
    private AttributeChain ChainOf(string path, ref (string Folder, AttributeChain? Chain) last)
    {
        var folder = path.AsSpan(0, Math.Max(0, path.LastIndexOf('/')));
        if (last.Chain is null || !folder.SequenceEqual(last.Folder))
            last = (folder.ToString(), _attributes.Of((_prefix + folder.ToString()).TrimEnd('/')));
        return last.Chain!;
    }

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
