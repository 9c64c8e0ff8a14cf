using System.Text.Json;

namespace AssetSync;

/// <summary>Describes where and why a text is not JSON.</summary>
internal static class JsonSyntax
{
    /// <summary>Returns what is wrong and the byte that it is about.</summary>
    /// <param name="exception">The runtime's exception, which counts only LF as line endings.</param>
    /// <param name="text">The whole text.</param>
    /// <param name="consumed">Where the last good token ends.</param>
    /// <param name="tooDeep">Whether the reader was as deep as it may go.</param>
    public static (int Offset, string Message) Describe(JsonException exception, ReadOnlySpan<byte> text, int consumed, bool tooDeep)
    {
        if (text.IndexOfAnyExcept(" \t\r\n"u8) < 0)
            return (text.Length, "the mapping file is empty");
        var token = SkipTrivia(text, consumed);
        var offset = Math.Max(consumed, OffsetOf(exception, text));
        if (text[token..].StartsWith("/*"u8))
            return (token, "the mapping file ends too early: the comment is not closed");
        if (offset >= text.Length)
            return token < text.Length && text[token] == '"'
                ? (token, "the mapping file ends too early: the string is not closed")
                : (text.Length, "the mapping file ends too early: an object or array is not closed");
        if (tooDeep && text[token] is (byte)'{' or (byte)'[')
            return (token, "the mapping file is nested too deep");
        return (offset, text[offset] switch
        {
            (byte)'\'' => "the mapping file is not valid JSON: strings need double quotes",
            (byte)'#' => "the mapping file is not valid JSON: comments begin with //",
            _ => $"the mapping file is not valid JSON: {Plain(exception.Message)}",
        });
    }

    private static int OffsetOf(JsonException exception, ReadOnlySpan<byte> text)
    {
        var start = 0;
        for (var line = exception.LineNumber ?? 0; line > 0 && text[start..].IndexOf((byte)'\n') is var end and >= 0; line--)
            start += end + 1;
        return (int)Math.Min(start + (exception.BytePositionInLine ?? 0), text.Length);
    }

    // Skips white space, separators and complete comments; stops at the next token or comment.
    private static int SkipTrivia(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length)
        {
            var end = text[at..] switch
            {
                [(byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)',' or (byte)':', ..] => at + 1,
                [(byte)'/', (byte)'/', ..] => text[at..].IndexOfAny((byte)'\n', (byte)'\r') is var line and >= 0 ? at + line : text.Length,
                [(byte)'/', (byte)'*', ..] => text[(at + 2)..].IndexOf("*/"u8) is var close and >= 0 ? at + 2 + close + 2 : at,
                _ => at,
            };
            if (end == at)
                return at;
            at = end;
        }

        return at;
    }

    // The runtime's message ends with a position.
    private static string Plain(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return Quoted.Escape(end < 0 ? message : message[..end]).TrimEnd('.');
    }
}
