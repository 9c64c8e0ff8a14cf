namespace AssetSync;

/// <summary>A position in a file.</summary>
/// <param name="File">Path relative to the root, with <c>/</c>; or as it was given, if it is outside the root.</param>
/// <param name="Line">Line, counted from 1.</param>
/// <param name="Column">Column in UTF-16 code units, counted from 1.</param>
public sealed record FileLocation(string File, int Line, int Column)
{
    /// <summary>Returns <c>file(line,column)</c>, MSBuild's canonical form.</summary>
    public override string ToString() => $"{Printable.Line(File)}({Line},{Column})";
}
