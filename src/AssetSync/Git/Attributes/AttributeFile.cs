using System.Text;

namespace AssetSync;

/// <summary>Reads a .gitattributes file as gitattributes(5) describes it; an invalid line is skipped, as in git.</summary>
internal sealed class AttributeFile
{
    private const int LongestLine = 2048;
    private const string MacroPrefix = "[attr]";

    public List<AttributeRule> Rules { get; } = [];

    /// <summary>Gets the groups of attributes that the file defines; the last definition counts.</summary>
    public Dictionary<string, AttributeValue[]> Macros { get; } = new(StringComparer.Ordinal);

    /// <param name="bytes">The content.</param>
    /// <param name="path">The file's path from the top of the work tree.</param>
    /// <param name="mayDefine">Whether the file may define macros: only the one at the top may.</param>
    public static AttributeFile Read(ReadOnlySpan<byte> bytes, string path, bool mayDefine)
    {
        var file = new AttributeFile();
        if (bytes.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        for (var line = 1; !bytes.IsEmpty; line++)
        {
            var end = bytes.IndexOf((byte)'\n');
            var text = end < 0 ? bytes : bytes[..end];
            bytes = end < 0 ? [] : bytes[(end + 1)..];
            // Each byte is a character, since patterns match bytes.
            if (text.Length < LongestLine)
                file.Add(Encoding.Latin1.GetString(text).TrimStart(' ', '\t', '\r'), $"{path}:{line}", mayDefine);
        }

        return file;
    }

    private void Add(string line, string location, bool mayDefine)
    {
        if (line.Length == 0 || line[0] == '#')
            return;
        var words = line.Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries).AsSpan();
        var pattern = words[0];
        if (line[0] == '"' && QuotedPattern.TryRead(line, out pattern, out var rest))
            words = rest.Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
        else
            words = words[1..];
        if (pattern.Length > MacroPrefix.Length && pattern.StartsWith(MacroPrefix, StringComparison.Ordinal))
            Define(pattern[MacroPrefix.Length..], words, mayDefine);
        else if (TryReadValues(words) is { } values && pattern is not ['!', ..] and not [.., '/'] and not "")
            Rules.Add(new(Encoding.Latin1.GetBytes(pattern), values, location));
    }

    private void Define(string name, ReadOnlySpan<string> words, bool mayDefine)
    {
        if (mayDefine && IsName(name) && TryReadValues(words) is { } values)
            Macros[name] = values;
    }

    private static AttributeValue[]? TryReadValues(ReadOnlySpan<string> words)
    {
        var values = new AttributeValue[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            var isPrefixed = word[0] is '-' or '!';
            var equals = word.IndexOf('=', StringComparison.Ordinal);
            var name = (equals < 0 ? word : word[..equals])[(isPrefixed ? 1 : 0)..];
            if (!IsName(name))
                return null;
            values[i] = new(name, word[0] switch
            {
                '-' => AttributeValue.Unset,
                '!' => AttributeValue.Unspecified,
                _ => equals < 0 ? AttributeValue.Set : word[(equals + 1)..],
            });
        }

        return values;
    }

    private static bool IsName(string text) =>
        text.Length > 0 && text[0] != '-' && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '.' or '_');
}
