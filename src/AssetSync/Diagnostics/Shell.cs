using System.Globalization;
using System.Text;

namespace AssetSync;

/// <summary>Quotes arguments of printed commands and hooks: for sh and its relatives, and on Windows for PowerShell.</summary>
internal static class Shell
{
    /// <summary>Returns a path as the shell of this system reads it; one that begins with a dash begins with <c>./</c>, so that no program reads it as an option.</summary>
    public static string Path(string path)
    {
        var name = path.StartsWith('-') ? "./" + path : path;
        return OperatingSystem.IsWindows() ? PowerShell(name) : Sh(name);
    }

    /// <summary>Returns the git command that adds paths, as names and not as patterns.</summary>
    public static string GitAdd(IEnumerable<string> paths, string options = "")
    {
        string[] names = [.. paths];
        var literal = names.Any(name => name.Contains('[', StringComparison.Ordinal)) ? " --literal-pathspecs" : "";
        return $"git{literal} add{options} {string.Join(' ', names.Select(Path))}";
    }

    /// <summary>Returns a text as sh reads it. Characters that cannot be printed are written with <c>$'...'</c>, which bash, zsh and POSIX 2024 know.</summary>
    public static string Sh(string text) =>
        IsWord(text) ? text
        : Printable.Line(text) == text ? $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'"
        : $"$'{Escaped(text, '\\', rune => Octal(rune))}'";

    /// <summary>Returns a text as PowerShell reads it, for which typographic quotes end a string too. Characters that cannot be printed are written as in PowerShell 7.</summary>
    public static string PowerShell(string text) =>
        IsWord(text) ? text
        : Printable.Line(text) == text ? $"'{Doubled(text)}'"
        : $"\"{Escaped(text, '`', rune => string.Create(CultureInfo.InvariantCulture, $"`u{{{rune.Value:x}}}"))}\"";

    private static bool IsWord(string text)
    {
        if (text.Length == 0 || text[0] == '@')
            return false;
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '.' or '/' or '-' or '+' or ':' or '@'))
                return false;
        }

        return true;
    }

    private static string Doubled(string text)
    {
        var builder = new StringBuilder();
        foreach (var c in text)
            builder.Append(c, c is '\'' or (>= '\u2018' and <= '\u201b') ? 2 : 1);
        return builder.ToString();
    }

    // The second of two # could begin a command to a build server.
    private static string Escaped(string text, char escape, Func<Rune, string> number)
    {
        var builder = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            var one = rune.ToString();
            if (rune.Value == '#' || Printable.Line(one) != one)
                builder.Append(number(rune));
            else if (one is "'" or "\"" or "$" or "`" or "\\" or "\u201c" or "\u201d" or "\u201e")
                builder.Append(escape == '\\' && one is not ("'" or "\\") ? "" : escape.ToString()).Append(one);
            else
                builder.Append(one);
        }

        return builder.ToString();
    }

    private static string Octal(Rune rune)
    {
        Span<byte> bytes = stackalloc byte[4];
        var builder = new StringBuilder();
        foreach (var value in bytes[..rune.EncodeToUtf8(bytes)])
            builder.Append('\\').Append(Convert.ToString(value, 8).PadLeft(3, '0'));
        return builder.ToString();
    }
}
