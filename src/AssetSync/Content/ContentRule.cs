namespace AssetSync;

/// <summary>How a mapping changes the text of its source. Immutable; a mapping without one is copied byte for byte.</summary>
internal sealed record ContentRule
{
    /// <summary>The placeholder for the path of the source in <see cref="Header"/> and <see cref="Footer"/>.</summary>
    public const string SourcePlaceholder = "{source}";

    /// <summary>The line of a standard header, without the comment.</summary>
    public const string StandardLine = $"Copied from {SourcePlaceholder} by AssetSync. Edit that file.";

    /// <summary>Gets whether the header is <see cref="StandardLine"/> as a comment; then <see cref="Header"/> is empty.</summary>
    public bool HasStandardHeader { get; init; }

    public IReadOnlyList<string> Header { get; init; } = [];

    public IReadOnlyList<string> Footer { get; init; } = [];

    public Replacements? Replacements { get; init; }

    /// <summary>Gets where the value of <c>header</c> begins, or null if there is none.</summary>
    public FileLocation? HeaderLocation { get; init; }

    public bool HasHeader => HasStandardHeader || Header.Count > 0;

    /// <summary>Gets the keys that change the text, as the mapping file names them.</summary>
    public IEnumerable<string> Keys
    {
        get
        {
            if (HasHeader)
                yield return "header";
            if (Footer.Count > 0)
                yield return "footer";
            if (Replacements is not null)
                yield return "replace";
        }
    }

    /// <summary>Returns the text with the replacements, or null if it would be too large.</summary>
    public string? Replace(string text) => Replacements is null ? text : Replacements.Apply(text);

    /// <summary>Returns the text that <see cref="Replace"/> turns into another, or null if there may be several.</summary>
    public string? Undo(string text) => Replacements is null ? text : Replacements.Undo(text);
}
