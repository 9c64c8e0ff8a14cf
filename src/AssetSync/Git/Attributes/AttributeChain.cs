namespace AssetSync;

/// <summary>The .gitattributes files that apply in a folder, the nearest one first.</summary>
/// <param name="parent">Those of the folders above.</param>
/// <param name="folderLength">The length in bytes of the path of the folder that the rules are in, with its slash.</param>
/// <param name="rules">The rules, in the order of the file; later ones count more.</param>
internal sealed class AttributeChain(AttributeChain? parent, int folderLength, List<AttributeRule> rules)
{
    private readonly AttributeChain? _parent = parent;

    public static AttributeChain Empty { get; } = new(null, 0, []);

    /// <summary>Gets whether every file gets the same rules.</summary>
    public bool IsUniform { get; } = (parent is null || parent.IsUniform) && rules.TrueForAll(rule => rule.IsAboutAll);

    /// <summary>Gets whether a path in lower case may get other rules if case is ignored.</summary>
    public bool HasCase { get; } = parent is { HasCase: true } || rules.Exists(rule => rule.HasCase);

    /// <summary>Adds the rules for a file, those that count most first.</summary>
    /// <param name="path">The path from the top of the work tree; in lower case where case means nothing.</param>
    /// <param name="ignoresCase">Whether case means nothing.</param>
    /// <param name="result">The rules.</param>
    /// <param name="steps">Counts what it costs.</param>
    public void Find(ReadOnlySpan<byte> path, bool ignoresCase, List<AttributeRule> result, ref long steps)
    {
        var name = path.LastIndexOf((byte)'/') + 1;
        for (var chain = this; chain is not null; chain = chain._parent)
            chain.AddOwn(path, name, ignoresCase, result, ref steps);
    }

    private void AddOwn(ReadOnlySpan<byte> path, int name, bool ignoresCase, List<AttributeRule> result, ref long steps)
    {
        for (var i = rules.Count - 1; i >= 0; i--)
        {
            if (rules[i].IsAbout(path[folderLength..], name - folderLength, ignoresCase, ref steps))
                result.Add(rules[i]);
        }
    }
}
