using System.Text;

namespace AssetSync;

/// <summary>Finds the rules that apply to files, reading each .gitattributes file of a work tree or tree once.</summary>
/// <remarks>
/// Only what is committed counts, so that every clone gives the same answer: .git/info/attributes and the user's own files are left out.
/// </remarks>
internal sealed class AttributeFiles
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int LargestFile = 1024 * 1024;
    private const int MostMacros = 1000;

    private readonly Func<string, byte[]?> _read;
    private readonly Lazy<FolderValues<AttributeChain>> _chains;

    /// <param name="read">Returns the content of a file from the top of the work tree, or null if there is none.</param>
    public AttributeFiles(Func<string, byte[]?> read)
    {
        _read = read;
        _chains = new(() => new(ReadIn("", AttributeChain.Empty), ReadIn));
    }

    /// <summary>Gets the macros: git's own, and those of the file at the top.</summary>
    public Dictionary<string, AttributeValue[]> Macros { get; } = new(StringComparer.Ordinal)
    {
        ["binary"] = [new("diff", AttributeValue.Unset), new("merge", AttributeValue.Unset), new("text", AttributeValue.Unset)],
    };

    /// <summary>Returns the rules of a folder; the empty path is the top of the work tree.</summary>
    /// <exception cref="IOException">A file cannot be read, or exceeds a limit.</exception>
    public AttributeChain ChainFor(string folder) => _chains.Value.For(folder);

    private AttributeChain ReadIn(string folder, AttributeChain parent)
    {
        var prefix = folder.Length == 0 ? "" : folder + "/";
        var path = prefix + ".gitattributes";
        if (_read(path) is not { } bytes)
            return parent;
        var file = AttributeFile.Read(bytes, path, mayDefine: prefix.Length == 0);
        if (file.Macros.Count > MostMacros)
            throw new IOException($"{path} defines more than {MostMacros} macros");
        foreach (var (name, values) in file.Macros)
            Macros[name] = values;
        var rules = file.Rules.FindAll(rule => IsRelevant(rule.Values));
        return rules.Count == 0 ? parent : new(parent, Encoding.UTF8.GetByteCount(prefix), rules);
    }

    private bool IsRelevant(ReadOnlySpan<AttributeValue> values)
    {
        foreach (var value in values)
        {
            if (ConversionAttributes.Names.Contains(value.Name) || Macros.ContainsKey(value.Name))
                return true;
        }

        return false;
    }
}
