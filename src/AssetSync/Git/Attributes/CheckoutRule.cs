namespace AssetSync;

/// <summary>What git does to a file on its way from the repository to the disk, as gitattributes(5) tells it.</summary>
/// <param name="Endings">What becomes of the line endings.</param>
/// <param name="IsForTextOnly">Whether git looks at the content first, and leaves what looks binary alone.</param>
internal readonly record struct CheckoutRule(LineEndings Endings, bool IsForTextOnly)
{
    public static CheckoutRule Of(ConversionAttributes attributes)
    {
        var text = attributes["text"];
        // The name that the attribute had at first counts where the new one is not given.
        if (!IsTextValue(text))
            text = attributes["crlf"] is "input" ? "input" : attributes["crlf"];
        if (ReferenceEquals(text, AttributeValue.Unset))
            return new(LineEndings.Kept, false);
        var isAuto = text == "auto";
        var eol = attributes["eol"];
        if (eol is "lf" or "crlf")
            return new(eol == "lf" ? LineEndings.Lf : LineEndings.CrLf, isAuto);
        if (text == "input")
            return new(LineEndings.Lf, false);
        return isAuto || ReferenceEquals(text, AttributeValue.Set) ? new(LineEndings.Native, isAuto) : new(LineEndings.AutoCrLf, true);
    }

    /// <summary>Returns what the rule does to one content, in the fewest words: equal results are equal files on every clone.</summary>
    public LineEndings For(ContentShape content) =>
        (IsForTextOnly && content.IsBinary) || content.HasNoLineEnds ? LineEndings.Kept
        : Endings == LineEndings.Lf && !content.HasCrLf ? LineEndings.Kept
        : Endings == LineEndings.CrLf && !content.HasLf ? LineEndings.Kept
        : Endings;

    private static bool IsTextValue(string value) =>
        ReferenceEquals(value, AttributeValue.Set) || ReferenceEquals(value, AttributeValue.Unset) || value is "auto" or "input";
}
