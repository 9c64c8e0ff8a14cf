namespace AssetSync;

/// <summary>What git does to the line endings of a file on its way into the repository and out again, as in its convert.c.</summary>
/// <param name="Text">Which files are converted.</param>
/// <param name="Ending">What a checkout makes of LF.</param>
internal readonly record struct EolConversion(EolConversion.TextKind Text, EolConversion.EndingKind Ending)
{
    // All settings of core.autocrlf and core.eol in a clone: whether a file without attributes gets CRLF, and whether text gets the platform's CRLF.
    private static readonly (bool AutoCrLf, bool NativeCrLf)[] Clones = [(false, false), (false, true), (true, true)];

    /// <summary>Which files are converted: none, all, what looks like text, or that only if core.autocrlf is set.</summary>
    internal enum TextKind
    {
        Never,
        Always,
        Auto,
        Unspecified,
    }

    /// <summary>What a checkout makes of LF.</summary>
    internal enum EndingKind
    {
        Native,
        Lf,
        CrLf,
    }

    /// <summary>Gets whether git looks at the content first, and leaves what looks binary alone.</summary>
    public bool LooksAtContent => Text is TextKind.Auto or TextKind.Unspecified;

    public static EolConversion Read(ConversionAttributes attributes)
    {
        var text = attributes["text"];
        // The old name of the attribute counts if the new one is not given.
        if (!IsTextValue(text))
            text = attributes["crlf"];
        if (ReferenceEquals(text, AttributeValue.Unset))
            return new(TextKind.Never, EndingKind.Native);
        var ending = attributes["eol"] switch { "lf" => EndingKind.Lf, "crlf" => EndingKind.CrLf, _ => text == "input" ? EndingKind.Lf : EndingKind.Native };
        if (text == "auto")
            return new(TextKind.Auto, ending);
        var isText = text == "input" || ReferenceEquals(text, AttributeValue.Set) || ending != EndingKind.Native;
        return new(isText ? TextKind.Always : TextKind.Unspecified, ending);
    }

    /// <summary>Returns whether content, added under both conversions, is the same in every clone, whatever the settings where it was added.</summary>
    /// <param name="other">The other conversion.</param>
    /// <param name="content">The content.</param>
    /// <param name="keepsCrLf">Whether this one keeps CRLF when the content is added, because the index has it.</param>
    /// <param name="otherKeepsCrLf">The same of the other.</param>
    public bool AgreesWith(in EolConversion other, ContentShape content, bool keepsCrLf, bool otherKeepsCrLf)
    {
        foreach (var authorHasAutoCrLf in (bool[])[false, true])
        {
            var blob = Add(content, authorHasAutoCrLf, keepsCrLf);
            var otherBlob = other.Add(content, authorHasAutoCrLf, otherKeepsCrLf);
            foreach (var clone in Clones)
            {
                if (CheckOut(blob, content.IsBinary, clone) != other.CheckOut(otherBlob, content.IsBinary, clone))
                    return false;
            }
        }

        return true;
    }

    /// <summary>Returns whether a blob is the same in every clone under both conversions.</summary>
    public bool ChecksOutLike(EolConversion other, ContentShape blob)
    {
        var self = this;
        return Array.TrueForAll(Clones, clone => self.CheckOut(blob.Endings, blob.IsBinary, clone) == other.CheckOut(blob.Endings, blob.IsBinary, clone));
    }

    /// <summary>Returns whether two blobs that differ only in line endings are the same in every clone.</summary>
    public bool ChecksOutLike(EolConversion other, ContentShape blob, ContentShape otherBlob)
    {
        var self = this;
        return Array.TrueForAll(Clones, clone =>
            self.CheckOut(blob.Endings, blob.IsBinary, clone).Uniform is { } crs && crs == other.CheckOut(otherBlob.Endings, otherBlob.IsBinary, clone).Uniform);
    }

    private LineEndings Add(ContentShape content, bool authorHasAutoCrLf, bool keepsCrLf)
    {
        var isConverted = Text switch
        {
            TextKind.Never => false,
            TextKind.Always => !keepsCrLf,
            _ => !keepsCrLf && !content.IsBinary && (authorHasAutoCrLf || Text == TextKind.Auto),
        };
        return isConverted ? content.Endings.WithoutOneCr() : content.Endings;
    }

    private LineEndings CheckOut(LineEndings blob, bool isBinary, (bool AutoCrLf, bool NativeCrLf) clone)
    {
        var isCrLf = Text switch
        {
            TextKind.Never => false,
            TextKind.Unspecified => clone.AutoCrLf,
            _ => Ending == EndingKind.CrLf || (Ending == EndingKind.Native && clone.NativeCrLf),
        };
        return isCrLf && !(LooksAtContent && (isBinary || blob.HasCr)) ? blob.WithCr() : blob;
    }

    private static bool IsTextValue(string value) =>
        ReferenceEquals(value, AttributeValue.Set) || ReferenceEquals(value, AttributeValue.Unset) || value is "auto" or "input";
}
