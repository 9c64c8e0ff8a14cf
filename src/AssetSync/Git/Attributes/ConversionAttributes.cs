namespace AssetSync;

/// <summary>The attributes of a file that decide how a checkout converts its blob.</summary>
internal sealed class ConversionAttributes
{
    private readonly Dictionary<string, (AttributeValue Value, string Location)> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AttributeValue[]> _macros;

    /// <param name="rules">The rules for the file, those that count most first.</param>
    /// <param name="macros">The macros.</param>
    public ConversionAttributes(IEnumerable<AttributeRule> rules, Dictionary<string, AttributeValue[]> macros)
    {
        _macros = macros;
        foreach (var rule in rules)
            Fill(rule.Values, rule.Location);
    }

    /// <summary>Gets the attributes that count, in the order in which they are named.</summary>
    public static IReadOnlyList<string> Names { get; } = ["text", "crlf", "eol", "ident", "filter", "working-tree-encoding"];

    public string this[string name] => _values.TryGetValue(name, out var found) ? found.Value.Text : AttributeValue.Unspecified;

    public bool Has(string name, string value) => ReferenceEquals(this[name], value);

    /// <summary>Returns the value of an attribute that means nothing without one; null if it has none.</summary>
    public string? DriverOf(string name) =>
        Has(name, AttributeValue.Set) || Has(name, AttributeValue.Unset) || Has(name, AttributeValue.Unspecified) ? null : this[name];

    /// <summary>Gets the lines that set something, in the order of <see cref="Names"/>.</summary>
    public IEnumerable<string> Locations => Names.Where(_values.ContainsKey).Select(name => _values[name].Location).Distinct();

    /// <summary>Returns them as .gitattributes writes them.</summary>
    public override string ToString()
    {
        var set = Names.Where(name => !Has(name, AttributeValue.Unspecified)).Select(name => _values[name].Value.ToString()).ToList();
        return set.Count == 0 ? "no text or eol attribute" : string.Join(' ', set);
    }

    // The first setting stays. In a line the last word counts, and a macro that is set expands to its attributes.
    private void Fill(ReadOnlySpan<AttributeValue> values, string location)
    {
        for (var i = values.Length - 1; i >= 0; i--)
        {
            if (_values.TryAdd(values[i].Name, (values[i], location)) && ReferenceEquals(values[i].Text, AttributeValue.Set) && _macros.TryGetValue(values[i].Name, out var macro))
                Fill(macro, location);
        }
    }
}
