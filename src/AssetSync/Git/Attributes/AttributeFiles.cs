using System.Text;

namespace AssetSync;

/// <summary>Finds the rules that apply to files, reading each .gitattributes file of a work tree or tree once.</summary>
/// <remarks>
/// Only what is committed counts, so that every clone gives the same answer: .git/info/attributes and the user's own files are left out.
/// </remarks>
/// <param name="read">Returns the content of a file from the top of the work tree, or null where there is none.</param>
internal sealed class AttributeFiles(Func<string, byte[]?> read)
{
    private readonly Dictionary<string, AttributeChain> _chains = new(StringComparer.Ordinal);

    /// <summary>Gets the macros: git's own, and those of the file at the top.</summary>
    public Dictionary<string, AttributeValue[]> Macros { get; } = new(StringComparer.Ordinal)
    {
        ["binary"] = [new("diff", AttributeValue.Unset), new("merge", AttributeValue.Unset), new("text", AttributeValue.Unset)],
    };

    /// <summary>Returns what applies in a folder; the empty path is the top of the work tree.</summary>
    public AttributeChain Of(string folder)
    {
        if (_chains.TryGetValue(folder, out var known))
            return known;
        var parent = folder.Length == 0 ? AttributeChain.Empty : Of(folder[..Math.Max(0, folder.LastIndexOf('/'))]);
        var prefix = folder.Length == 0 ? "" : folder + "/";
        var chain = read(prefix + ".gitattributes") is { } bytes ? Add(parent, prefix, bytes) : parent;
        _chains.Add(folder, chain);
        return chain;
    }

    private AttributeChain Add(AttributeChain parent, string prefix, byte[] bytes)
    {
        var file = AttributeFile.Read(bytes, prefix + ".gitattributes", mayDefine: prefix.Length == 0);
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
