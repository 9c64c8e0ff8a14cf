using System.Text;

namespace AssetSync;

/// <summary>Reads a pattern in quotes, with the escapes that git writes; characters stand for bytes.</summary>
internal static class QuotedPattern
{
    public static bool TryRead(string line, out string pattern, out string rest)
    {
        var text = new StringBuilder();
        pattern = rest = "";
        for (var i = 1; i < line.Length; i++)
        {
            if (line[i] == '"')
            {
                (pattern, rest) = (text.ToString(), line[(i + 1)..]);
                return true;
            }

            if (line[i] != '\\')
                text.Append(line[i]);
            else if (Unescape(line, ref i) is { } character)
                text.Append(character);
            else
                break;
        }

        // Then it is taken literally.
        pattern = line.Split([' ', '\t', '\r'], 2)[0];
        return false;
    }

    private static char? Unescape(string line, ref int i)
    {
        if (++i >= line.Length)
            return null;
        if (line[i] is >= '0' and <= '3')
        {
            var digits = line.AsSpan(i, Math.Min(3, line.Length - i));
            if (digits.Length < 3 || digits.ContainsAnyExceptInRange('0', '7'))
                return null;
            i += 2;
            return (char)(((digits[0] - '0') << 6) | ((digits[1] - '0') << 3) | (digits[2] - '0'));
        }

        return line[i] switch
        {
            'a' => '\a',
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'v' => '\v',
            '\\' or '"' => line[i],
            _ => null,
        };
    }
}
