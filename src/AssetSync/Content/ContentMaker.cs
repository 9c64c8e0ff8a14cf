using System.Text;

namespace AssetSync;

/// <summary>Makes the content of one copy from its source: header, replacements, footer.</summary>
internal sealed partial class ContentMaker
{
    private const int LargestText = 16 * 1024 * 1024;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly ContentRule _rule;
    private readonly string _source;
    private readonly string _destination;

    private ContentMaker(ContentRule rule, string source, string destination)
    {
        (_rule, _source, _destination) = (rule, source, destination);
        string? reason = null;
        Header = rule.HasStandardHeader ? [CommentStyles.Write(destination, Fill(ContentRule.StandardLine), out reason)] : [.. rule.Header.Select(Fill)];
        Footer = [.. rule.Footer.Select(Fill)];
        HeaderRefusal = reason;
    }

    /// <summary>Gets the lines of the header, as the copy has them.</summary>
    public string[] Header { get; }

    /// <summary>Gets the lines of the footer, as the copy has them.</summary>
    public string[] Footer { get; }

    /// <summary>Gets why there is no standard header for this copy, or null.</summary>
    public string? HeaderRefusal { get; }

    /// <summary>Returns the maker of a pair's copy, or null if the source is copied as it is.</summary>
    public static ContentMaker? For(in Pair pair) => pair.Mapping.Rule is { } rule ? new(rule, pair.Source.Value, pair.Destination.Value) : null;

    /// <summary>Finds copies that cannot have the standard header of their mapping; the first of each mapping.</summary>
    public static IEnumerable<Problem> FindProblems(PairList pairs) => pairs.Groups
        .Where(run => run.Mapping.Rule is { HasStandardHeader: true })
        .SelectMany(run => run.Pairs).Select(pair => For(pair)!)
        .Where(maker => maker.HeaderRefusal is not null).DistinctBy(maker => maker._rule.HeaderLocation)
        .Select(maker => new Problem(DiagnosticCodes.InvalidContent, $"{maker._destination} cannot have the standard header: {maker.HeaderRefusal}")
        {
            Location = maker._rule.HeaderLocation,
            Fix = "write the header as a text, or leave it out",
        });

    /// <summary>Returns the content of the copy. Its line endings are those of the source; LF if that has none.</summary>
    /// <exception cref="ContentException">The source is not text, or too large (<c>ASSETSYNC0120</c>).</exception>
    public byte[] Make(ReadableFile source) => Make(Read(source));

    /// <inheritdoc cref="Make(ReadableFile)"/>
    public byte[] Make(byte[] source)
    {
        var text = TryDecode(source) ?? throw CannotBeMade("is not a text in UTF-8");
        return Utf8.GetBytes(Make(text, NewLineOf(text) ?? "\n"));
    }

    /// <summary>Reads a whole file, within the limit for text.</summary>
    /// <exception cref="ContentException">It is larger.</exception>
    public byte[] Read(ReadableFile file)
    {
        var length = file.Length;
        if (length > LargestText)
            throw CannotBeMade("is larger than 16 MiB");
        var bytes = new byte[length];
        return bytes[..file.Read(bytes, 0)];
    }

    // Part of findings, which must be equal if they say the same.
    public override bool Equals(object? obj) => obj is ContentMaker other && (_source, _destination) == (other._source, other._destination);

    public override int GetHashCode() => HashCode.Combine(_source, _destination);

    // The copy ends with a line ending exactly if the source does.
    private string Make(string text, string newLine)
    {
        var isOpen = text.Length > Preamble.MarkLength(text) && text[^1] != '\n';
        if (isOpen)
            text += newLine;
        var start = Preamble.Measure(text, _destination);
        var made = new StringBuilder(text.Length).Append(Replace(text[..start]));
        foreach (var line in Header)
            made.Append(line).Append(newLine);
        made.Append(Replace(text[start..]));
        foreach (var line in Footer)
            made.Append(line).Append(newLine);
        if (isOpen)
            made.Length -= newLine.Length;
        return made.ToString();
    }

    private string Replace(string text) => _rule.Replace(text) ?? throw CannotBeMade("makes more than 64 MiB");

    private string Fill(string line) => line.Replace(ContentRule.SourcePlaceholder, _source, StringComparison.Ordinal);

    private static string? TryDecode(byte[] bytes)
    {
        try
        {
            return bytes.AsSpan().Contains((byte)0) ? null : Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private ContentException CannotBeMade(string reason) => new(new(DiagnosticCodes.CannotBeMade, $"the copy {_destination} cannot be made: {_source} {reason}"));

    private static string? NewLineOf(string text) =>
        text.IndexOf('\n', StringComparison.Ordinal) is var feed && feed < 0 ? null : feed > 0 && text[feed - 1] == '\r' ? "\r\n" : "\n";
}
