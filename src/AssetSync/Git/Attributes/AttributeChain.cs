namespace AssetSync;

/// <summary>The .gitattributes files that apply in a folder, the nearest one first.</summary>
/// <param name="parent">Those of the folders above.</param>
/// <param name="folderLength">The length in bytes of the path of the folder that the rules stand in, with its slash.</param>
/// <param name="rules">The rules, in the order of the file: a later one goes before an earlier one.</param>
internal sealed class AttributeChain(AttributeChain? parent, int folderLength, List<AttributeRule> rules)
{
    public static AttributeChain Empty { get; } = new(null, 0, []);

    /// <summary>Gets whether every file gets the same rules.</summary>
    public bool IsUniform { get; } = (parent is null || parent.IsUniform) && rules.TrueForAll(rule => rule.IsAboutAll);

    /// <summary>Adds the rules that are about a file, those that count first.</summary>
    public void Find(ReadOnlySpan<byte> path, List<AttributeRule> result)
    {
        var name = path.LastIndexOf((byte)'/') + 1;
        for (var chain = this; chain is not null; chain = chain.Parent)
            chain.AddOwn(path, name, result);
    }

    private AttributeChain? Parent => parent;

    private void AddOwn(ReadOnlySpan<byte> path, int name, List<AttributeRule> result)
    {
        for (var i = rules.Count - 1; i >= 0; i--)
        {
            if (rules[i].IsAbout(path[folderLength..], name - folderLength))
                result.Add(rules[i]);
        }
    }
}
