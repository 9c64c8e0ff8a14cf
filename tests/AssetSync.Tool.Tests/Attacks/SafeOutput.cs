using System.Globalization;
using System.Text.RegularExpressions;

namespace AssetSync.Tool.Tests.Attacks;

/// <summary>What no output may contain, whoever wrote the repository.</summary>
internal static partial class SafeOutput
{
    public static void ShouldBeSafe(this string output, string server)
    {
        foreach (var rune in output.EnumerateRunes())
        {
            var isHidden = System.Text.Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
            (rune.Value is '\n' or '\t' || !isHidden).ShouldBeTrue($"U+{rune.Value:X4} on {server} in:\n{output}");
        }

        foreach (var line in output.Split('\n'))
        {
            var command = OurCommand().IsMatch(line) ? line[2..] : line;
            command.TrimStart().ShouldNotStartWith("::", customMessage: output);
            ServerCommand().IsMatch(command).ShouldBeFalse($"{line}\non {server} in:\n{output}");
        }
    }

    [GeneratedRegex(@"^(::error (file=[^:]*,)?title=|::stop-commands::[0-9a-f]{32}$|::[0-9a-f]{32}::$|##vso\[task\.logissue type=error;)")]
    private static partial Regex OurCommand();

    [GeneratedRegex(@"##[A-Za-z]*\[", RegexOptions.IgnoreCase)]
    private static partial Regex ServerCommand();
}
