namespace AssetSync;

/// <summary>The line endings of content by their original form: how many CR each has now, or null if there are none of that form.</summary>
/// <param name="Lf">Those that were LF.</param>
/// <param name="CrLf">Those that were CRLF.</param>
/// <param name="MoreCr">Those that were LF after two or more CR, which count as two.</param>
internal readonly record struct LineEndings(int? Lf, int? CrLf, int? MoreCr)
{
    public bool HasCr => Lf > 0 || CrLf > 0 || MoreCr > 0;

    /// <summary>Gets the number of CR of all line endings, or null if they differ or had more than one.</summary>
    public int? Uniform => MoreCr is null && (Lf is null || CrLf is null || Lf == CrLf) ? Lf ?? CrLf ?? 0 : null;

    public LineEndings WithoutOneCr() => new(Lf, CrLf - 1, MoreCr - 1);

    /// <summary>Adds a CR to each LF without one.</summary>
    public LineEndings WithCr() => new(AtLeastOne(Lf), AtLeastOne(CrLf), AtLeastOne(MoreCr));

    private static int? AtLeastOne(int? count) => count == 0 ? 1 : count;
}
