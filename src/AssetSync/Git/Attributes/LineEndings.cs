namespace AssetSync;

/// <summary>The line endings of a content, by what they were at first: how many CR each has now, or null if there is none of the kind.</summary>
/// <param name="Lf">What was LF.</param>
/// <param name="CrLf">What was CRLF.</param>
/// <param name="MoreCr">What was LF behind two CR or more; these count as two.</param>
internal readonly record struct LineEndings(int? Lf, int? CrLf, int? MoreCr)
{
    public bool HasCr => Lf > 0 || CrLf > 0 || MoreCr > 0;

    /// <summary>Gets the number of CR that every line ending has, or null if they differ or were more than one.</summary>
    public int? Uniform => MoreCr is null && (Lf is null || CrLf is null || Lf == CrLf) ? Lf ?? CrLf ?? 0 : null;

    public LineEndings WithoutOneCr() => new(Lf, CrLf - 1, MoreCr - 1);

    /// <summary>Gives a CR to each LF that has none.</summary>
    public LineEndings WithCr() => new(AtLeastOne(Lf), AtLeastOne(CrLf), AtLeastOne(MoreCr));

    private static int? AtLeastOne(int? count) => count == 0 ? 1 : count;
}
