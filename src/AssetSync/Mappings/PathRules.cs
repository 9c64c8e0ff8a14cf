using System.Buffers;
using System.Globalization;
using System.Text;

namespace AssetSync;

/// <summary>Decides which paths are allowed: those that mean the same file below the root on every operating system.</summary>
internal static class PathRules
{
    public const int MaxSegmentBytes = 255;
    public const int MaxPathBytes = 4096;
    private const int MaxBytesOfChar = 3;

    private const string RefusedByWindows = "<>:\"|?*";

    private static readonly SearchValues<char> Plain =
        SearchValues.Create(" !#$%&'()+,-./0123456789;=@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{}~");

    /// <summary>Returns why the path is not allowed, or null; in a glob, <c>*</c> and <c>?</c> are.</summary>
    public static string? Refuse(ReadOnlySpan<char> text, bool glob = false)
    {
        if (text.IsEmpty)
            return "the path is empty";
        if (RefuseStart(text) is { } start)
            return start;
        if (text.IndexOfAnyExcept(Plain) is var at and >= 0 && RefuseCharacters(text, at, glob) is { } character)
            return character;
        for (var rest = text; ;)
        {
            var slash = rest.IndexOf('/');
            if (RefuseSegment(slash < 0 ? rest : rest[..slash]) is { } segment)
                return segment;
            if (slash < 0)
                break;
            rest = rest[(slash + 1)..];
        }

        return RefuseLength(text);
    }

    /// <summary>Returns why a path is too long, or null.</summary>
    public static string? RefuseLength(ReadOnlySpan<char> text) =>
        MayBeTooLong(text.Length) && Bytes(text) > MaxPathBytes ? $"the path has more than {MaxPathBytes} bytes" : null;

    /// <summary>Returns whether a path with this many characters can have too many bytes.</summary>
    public static bool MayBeTooLong(int length) => length * MaxBytesOfChar > MaxPathBytes;

    /// <summary>Returns why a glob is not allowed, apart from the rules for all paths, or null.</summary>
    public static string? RefuseGlob(string glob) =>
        Array.Find(glob.Split('/'), segment => segment.Length > 2 && segment.Contains("**", StringComparison.Ordinal)) is { } wrong
            ? $"the segment {Quoted.From(wrong)} has ** beside other characters; ** must be a whole segment"
            : null;

    private static string? RefuseStart(ReadOnlySpan<char> text) => text switch
    {
        ['\\', '\\', ..] or ['/', '/', ..] => "the path names a network share; it must be relative to the root",
        ['/', ..] => "the path is rooted; it must be relative to the root, without a / at its beginning",
        [var drive, ':', ..] when char.IsAsciiLetter(drive) => "the path names a drive; it must be relative to the root",
        _ => null,
    };

    private static string? RefuseCharacters(ReadOnlySpan<char> text, int at, bool glob)
    {
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (c == '\\')
                return "the path has a backslash; use / as the separator";
            if (char.IsControl(c))
                return string.Create(CultureInfo.InvariantCulture, $"the path has the control character U+{(int)c:X4}");
            if (RefusedByWindows.Contains(c, StringComparison.Ordinal) && !(glob && c == '*'))
                return $"the path has the character {c}, which Windows refuses";
            if (!char.IsSurrogate(c))
                continue;
            if (at + 1 == text.Length || !char.IsSurrogatePair(c, text[at + 1]))
                return string.Create(CultureInfo.InvariantCulture, $"the path has U+{(int)c:X4}, one half of a surrogate pair");
            at++;
        }

        return null;
    }

    private static string? RefuseSegment(ReadOnlySpan<char> segment) => segment switch
    {
        "" => "the path has an empty segment",
        "." => "the path has the segment .; leave it out",
        ".." => "the path has the segment ..; it must stay below the root",
        [.., '.'] => $"the segment {Quoted.From(segment)} ends with a dot, which Windows trims",
        [.., ' '] => $"the segment {Quoted.From(segment)} ends with a space, which Windows trims",
        _ when WindowsNames.IsReserved(segment) => $"the segment {Quoted.From(segment)} is a name that Windows reserves",
        _ when Bytes(segment) > MaxSegmentBytes => $"the segment {Quoted.From(segment)} has more than {MaxSegmentBytes} bytes",
        _ => null,
    };

    private static int Bytes(ReadOnlySpan<char> text) => Encoding.UTF8.GetByteCount(text);
}
