using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace AssetSync.Tool.Tests.Documentation;

/// <summary>Draws what a terminal showed, with its colours, as SVG.</summary>
internal static partial class TerminalPicture
{
    private const int LineHeight = 20;
    private const int Margin = 18;
    private const double CharacterWidth = 8.4;

    public static string Draw(string description, string screen)
    {
        string[] lines = screen.TrimEnd('\n').Split('\n');
        var width = Length(lines.Max(line => Escapes().Replace(line, "").Length)) + (2 * Margin);
        var height = (lines.Length * LineHeight) + (2 * Margin);
        var svg = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $$"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{{width}}" height="{{height}}" viewBox="0 0 {{width}} {{height}}" role="img">
              <title>{{WebUtility.HtmlEncode(description)}}</title>
              <style>
                text { font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace; fill: #d4d4d4; white-space: pre; }
                .s1 { fill: #fff; font-weight: bold; } .s31 { fill: #ff7b72; } .s32 { fill: #7ee787; } .s33 { fill: #f2cc60; } .s36 { fill: #79c0ff; }
              </style>
              <rect width="{{width}}" height="{{height}}" rx="8" fill="#1b1f24" />

            """));
        for (var i = 0; i < lines.Length; i++)
            svg.Append(Line(lines[i], Margin + (i * LineHeight) + 15));
        return svg.Append("</svg>\n").ToString();
    }

    /// <summary>Draws a line; its length is fixed, so that columns are aligned in any font.</summary>
    private static string Line(string line, int y)
    {
        var length = Escapes().Replace(line, "").Length;
        return length == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"""  <text x="{Margin}" y="{y}" textLength="{Length(length)}" xml:space="preserve">{string.Concat(Spans(line))}</text>""") + "\n";
    }

    private static IEnumerable<string> Spans(string line)
    {
        var style = "0";
        foreach (Match part in Parts().Matches(line))
        {
            if (part.Groups["style"].Success)
                style = part.Groups["style"].Value;
            else if (style == "0")
                yield return WebUtility.HtmlEncode(part.Value);
            else
                yield return $"""<tspan class="s{style}">{WebUtility.HtmlEncode(part.Value)}</tspan>""";
        }
    }

    private static int Length(int characters) => (int)Math.Round(characters * CharacterWidth);

    [GeneratedRegex(@"\e\[[0-9;]*m")]
    private static partial Regex Escapes();

    [GeneratedRegex(@"\e\[(?<style>[0-9;]+)m|[^\e]+")]
    private static partial Regex Parts();
}
