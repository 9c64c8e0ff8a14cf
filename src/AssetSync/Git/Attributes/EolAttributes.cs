using System.Text;

namespace AssetSync;

/// <summary>Finds pairs that .gitattributes makes different in another clone.</summary>
/// <remarks>
/// A clone's own settings (core.autocrlf, core.eol, core.ignorecase) do not count: a pair agrees if it stays equal under all of them, so
/// that the verdict is the same everywhere. Git is started only if the answer depends on content in the index.
/// </remarks>
internal sealed class EolAttributes : IDisposable
{
    private const long MostSteps = 500_000_000; // some seconds

    private readonly IReadOnlyFiles _files;
    private readonly LinkResolver _links;
    private readonly GitRepository _repository;
    private readonly string _prefix;
    private readonly GitSurroundings? _around;
    private readonly Lazy<IReadOnlyFiles> _workTree;
    private readonly AttributeFiles _attributes;
    private readonly FolderValues<bool> _isInSubmodule;
    private readonly List<AttributeRule> _sourceRules = [];
    private readonly List<AttributeRule> _destinationRules = [];

    private (string Folder, AttributeChain? Chain) _sourceFolder;
    private (string Folder, AttributeChain? Chain) _destinationFolder;
    private byte[] _path = new byte[PathText.StackSize];
    private long _steps;
    private (string Path, ContentShape Content) _lastRead;
    private readonly Lazy<bool> _hasAutoCrLf;
    private GitFiles? _index;

    private EolAttributes(IReadOnlyFiles files, GitRepository repository, GitSurroundings? around, GitEntries? index)
    {
        _index = files as GitFiles ?? (index is null ? null : GitFiles.FromIndex(repository, index));
        _hasAutoCrLf = new(HasAutoCrLf);
        (_files, _links) = (files, new(files));
        _repository = repository;
        _prefix = repository.Prefix;
        _around = around;
        _workTree = new(() => FilesBelow.OpenUnguarded(repository.Folder.WorkTree));
        _attributes = new(ReadFromTop);
        _isInSubmodule = new(false, (folder, isAboveInOne) => isAboveInOne || (_files is not GitFiles && _workTree.Value.GetStatus($"{_prefix}{folder}/.git").Kind != FileKind.Missing));
    }

    /// <summary>Returns the attributes of a work tree, or null if the root is not in one.</summary>
    /// <param name="root">The root's absolute path.</param>
    /// <param name="files">The files to compare: .gitattributes below the root, and sources if the rules differ, are read from them.</param>
    /// <param name="around">What git inherits, if not this process's own environment.</param>
    /// <param name="index">The index, if it has been read already.</param>
    public static EolAttributes? Find(string root, IReadOnlyFiles files, GitSurroundings? around = null, GitEntries? index = null) =>
        ((files as GitFiles)?.Repository ?? GitRepository.Find(root, around)) is { } repository ? new(files, repository, around, index) : null;

    /// <summary>Returns whether two files with equal content, one in each folder, may differ in some clone; folders are relative to the root.</summary>
    /// <exception cref="IOException">A .gitattributes file cannot be read.</exception>
    public bool MayDiffer(string sourceFolder, string destinationFolder) => MayDiffer(sourceFolder.AsSpan(), destinationFolder);

    /// <summary>Returns how a source and a destination with equal content would differ, or null; paths are relative to the root.</summary>
    /// <param name="source">The source.</param>
    /// <param name="destination">The destination.</param>
    /// <param name="haveOneBlob">Whether git is known to have the same blob for both, or none for either.</param>
    /// <exception cref="IOException">A .gitattributes file or the source cannot be read.</exception>
    public EolDisagreement? Judge(string source, string destination, bool haveOneBlob) =>
        !MayDiffer(FolderOf(source), FolderOf(destination)) && haveOneBlob ? null
        : Judge(source, destination, haveOneBlob, ignoresCase: false) is { } found ? found
        : CaseMatters(source, destination) && Judge(source, destination, haveOneBlob, ignoresCase: true) is { } inSome ? inSome with { Where = inSome.Where + ", where core.ignorecase is set" }
        : null;

    /// <summary>Returns whether a source and a destination whose blobs differ only in line endings are equal in every clone.</summary>
    /// <exception cref="IOException">A .gitattributes file or a blob cannot be read.</exception>
    public bool AreEqualWhenCheckedOut(string source, string destination)
    {
        if (_files is not GitFiles || ResolveSource(source, destination) is not { } real)
            return false;
        var (blob, otherBlob) = (Scan(_files, real), Scan(_files, destination));
        return AreEqual(ignoresCase: false) && (!CaseMatters(real, destination) || AreEqual(ignoresCase: true));

        bool AreEqual(bool ignoresCase)
        {
            var (left, right) = (AttributesOf(FindRules(real, ignoresCase, _sourceRules)), AttributesOf(FindRules(destination, ignoresCase, _destinationRules)));
            return HaveSameDrivers(left, right)
                && (HaveSameIdent(left, right) || !blob.HasId)
                && EolConversion.Read(left).ChecksOutLike(EolConversion.Read(right), blob, otherBlob);
        }
    }

    private EolDisagreement? Judge(string source, string destination, bool haveOneBlob, bool ignoresCase)
    {
        FindRules(source, ignoresCase, _sourceRules);
        FindRules(destination, ignoresCase, _destinationRules);
        if ((haveOneBlob && _sourceRules.SequenceEqual(_destinationRules)) || ResolveSource(source, destination) is not { } real)
            return null;
        if (real != source)
            FindRules(real, ignoresCase, _sourceRules);
        var (left, right) = (AttributesOf(_sourceRules), AttributesOf(_destinationRules));
        var conversion = EolConversion.Read(left);
        if (conversion == EolConversion.Read(right) && HaveSameDrivers(left, right) && HaveSameIdent(left, right))
        {
            return !haveOneBlob && FindKept(conversion, real, destination) is { } kept
                ? new(source, destination, left.ToString(), right.ToString(), "") { Kept = kept }
                : null;
        }

        if (StayEqual(left, right, real, destination))
            return null;
        var where = left.Locations.Concat(right.Locations).Distinct();
        return new(source, destination, left.ToString(), right.ToString(), string.Join(" and ", where));
    }

    private bool MayDiffer(ReadOnlySpan<char> sourceFolder, ReadOnlySpan<char> destinationFolder)
    {
        var source = ChainFor(sourceFolder, ref _sourceFolder);
        return source != ChainFor(destinationFolder, ref _destinationFolder) || !source.IsUniform;
    }

    private bool CaseMatters(string source, string destination) =>
        _sourceFolder.Chain!.HasCase || _destinationFolder.Chain!.HasCase || HasUpper(source) || HasUpper(destination) || HasUpper(_prefix);

    private static bool HasUpper(string path) => path.AsSpan().ContainsAnyInRange('A', 'Z');

    // A link has no line endings; its target has. Attributes above a submodule do not apply in it.
    private string? ResolveSource(string source, string destination) =>
        _links.Resolve(source, out _) is { } real
        && !_isInSubmodule.For(FolderOf(real).ToString())
        && !_isInSubmodule.For(FolderOf(destination).ToString())
            ? real
            : null;

    private bool StayEqual(ConversionAttributes source, ConversionAttributes destination, string sourcePath, string destinationPath)
    {
        var (left, right) = (EolConversion.Read(source), EolConversion.Read(destination));
        var (sameDrivers, sameIdent) = (HaveSameDrivers(source, destination), HaveSameIdent(source, destination));
        var content = ReadSource(sourcePath);
        if (content.IsEmpty)
            return true;
        if (!sameDrivers || (!sameIdent && content.HasId))
            return false;
        if (_files is GitFiles)
            return left.ChecksOutLike(right, content);
        // As if both were new; then as in the index, which may differ between clones.
        return left.AgreesWith(right, content, keepsCrLf: false, otherKeepsCrLf: false)
            && left.AgreesWith(right, content, KeepsCrLf(left, content, sourcePath), KeepsCrLf(right, content, destinationPath));
    }

    // Both are converted alike, but git keeps existing CRLF, while the other one becomes LF.
    private string? FindKept(in EolConversion conversion, string source, string destination)
    {
        if (conversion.Text == EolConversion.TextKind.Never || HaveOneBlob(source, destination) || (conversion.Text == EolConversion.TextKind.Unspecified && !_hasAutoCrLf.Value))
            return null;
        var content = ReadSource(source);
        var (isKept, otherIsKept) = (KeepsCrLf(conversion, content, source), KeepsCrLf(conversion, content, destination));
        return conversion.AgreesWith(conversion, content, isKept, otherIsKept) ? null : isKept ? source : destination;
    }

    private ContentShape ReadSource(string path)
    {
        if (_lastRead.Path != path)
            _lastRead = (path, Scan(_files, path));
        return _lastRead.Content;
    }

    private static bool HaveSameDrivers(ConversionAttributes left, ConversionAttributes right) =>
        left.DriverOf("filter") == right.DriverOf("filter") && left.DriverOf("working-tree-encoding") == right.DriverOf("working-tree-encoding");

    private static bool HaveSameIdent(ConversionAttributes left, ConversionAttributes right) =>
        left.Has("ident", AttributeValue.Set) == right.Has("ident", AttributeValue.Set);

    // A file that was committed with CRLF is not converted: never if git looks at the content, otherwise not until it is edited.
    // Without git that is not known.
    private bool KeepsCrLf(in EolConversion conversion, ContentShape content, string path)
    {
        if (conversion.Text == EolConversion.TextKind.Never || !content.HasCrLf || (conversion.LooksAtContent && content.IsBinary))
            return false;
        var looksAtContent = conversion.LooksAtContent;
        return Ask(() => Index.GetStatus(path).Kind == FileKind.File
            && Scan(Index, path) is { HasCrLf: true } blob && blob.Endings.MoreCr == content.Endings.MoreCr && !(looksAtContent && blob.IsBinary));
    }

    private bool HaveOneBlob(string source, string destination) => Ask(() => Index.GetStatus(source).ContentId == Index.GetStatus(destination).ContentId);

    // The setting with which files are added here. It runs nothing.
    private bool HasAutoCrLf() => Ask(() => _repository.TryRun(["config", "--get", "core.autocrlf"]) is { Succeeded: true } output
        && Encoding.ASCII.GetString(output.Bytes).Trim().ToLowerInvariant() is not ("false" or "no" or "off" or "0"));

    private GitFiles Index => _index ??= GitFiles.Open(_repository.Root, Subject.Staged, _around);

    private static bool Ask(Func<bool> question)
    {
        try
        {
            return question();
        }
        catch (Exception exception) when (exception is IOException or AssetSyncException)
        {
            return false;
        }
    }

    private static ContentShape Scan(IReadOnlyFiles files, string path)
    {
        using var file = files.Open(path);
        return ContentShape.Read(file);
    }

    // Pairs are sorted, so that many in one folder follow each other.
    private AttributeChain ChainFor(ReadOnlySpan<char> folder, ref (string Folder, AttributeChain? Chain) last)
    {
        if (last.Chain is null || !folder.SequenceEqual(last.Folder))
            last = (folder.ToString(), _attributes.ChainFor((_prefix + folder.ToString()).TrimEnd('/')));
        return last.Chain;
    }

    private static ReadOnlySpan<char> FolderOf(string path) => path.AsSpan(0, Math.Max(0, path.LastIndexOf('/')));

    private ConversionAttributes AttributesOf(List<AttributeRule> rules) => new(rules, _attributes.Macros);

    private List<AttributeRule> FindRules(string path, bool ignoresCase, List<AttributeRule> rules)
    {
        rules.Clear();
        ref var last = ref rules == _sourceRules ? ref _sourceFolder : ref _destinationFolder;
        var chain = ChainFor(FolderOf(path), ref last);
        if (chain == AttributeChain.Empty)
            return rules;
        var most = Encoding.UTF8.GetMaxByteCount(_prefix.Length + path.Length);
        if (_path.Length < most)
            _path = new byte[2 * most];
        var length = Encoding.UTF8.GetBytes(_prefix, _path);
        var bytes = _path.AsSpan(0, length + Encoding.UTF8.GetBytes(path, _path.AsSpan(length)));
        for (var i = 0; ignoresCase && i < bytes.Length; i++)
            bytes[i] = WildMatch.ToLower(bytes[i]);
        chain.Find(bytes, ignoresCase, rules, ref _steps);
        if (_steps > MostSteps)
            throw new IOException("the .gitattributes files have too many rules, or patterns with too many wildcards, for so many copies");
        return rules;
    }

    // From where the files are read: disk, index or commit; also above the root. Git does not follow a link here either.
    private byte[]? ReadFromTop(string path)
    {
        if (_files is GitFiles git)
            return git.ReadFromTop(path, AttributeFiles.LargestFile);
        if (path.StartsWith(_prefix, StringComparison.Ordinal))
            return ReadFile(_files, path[_prefix.Length..]);
        return ReadFile(_workTree.Value, path);
    }

    private static byte[]? ReadFile(IReadOnlyFiles files, string path)
    {
        var status = files.GetStatus(path);
        if (status.Kind == FileKind.File && status.Size > AttributeFiles.LargestFile)
            throw new IOException($"{path} is larger than {AttributeFiles.LargestFile} bytes");
        return status.Kind == FileKind.File ? WholeFile.Read(files, path) : null;
    }

    public void Dispose()
    {
        if (_index != _files)
            _index?.Dispose();
        if (_workTree.IsValueCreated)
            _workTree.Value.Dispose();
    }
}
