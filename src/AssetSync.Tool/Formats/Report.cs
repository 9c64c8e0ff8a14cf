namespace AssetSync.Tool.Formats;

/// <summary>A file that the answer is written to beside standard output.</summary>
internal sealed record Report(FormatKind Format, string File)
{
    /// <summary>Reads <c>FORMAT=FILE</c> or <c>FILE</c>.</summary>
    public static Report? Parse(string text, out string problem)
    {
        problem = "";
        var separator = text.IndexOf('=', StringComparison.Ordinal);
        if (separator > 0 && FormatNames.TryParse(text[..separator], out var named) && separator + 1 < text.Length)
            return new Report(named, text[(separator + 1)..]);
        if (separator < 0 && FormatNames.TryGuess(text, out var guessed))
            return new Report(guessed, text);
        problem = $"'{text}' does not say which format to write; write --report FORMAT=FILE, where FORMAT is {FormatNames.List}";
        return null;
    }
}
