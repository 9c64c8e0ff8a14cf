using System.Text;

namespace AssetSync.Tool.Doctor;

/// <summary>Leaves out comments and names of steps, which run nothing.</summary>
internal static class Comments
{
    /// <summary>Returns the lines of a file that may run something.</summary>
    /// <param name="file">The file's name, which decides the syntax of its comments.</param>
    /// <param name="text">Its text.</param>
    public static IEnumerable<string> Without(string file, string text)
    {
        var extension = Path.GetExtension(file);
        if (extension is ".csproj" or ".props" or ".targets")
            return WithoutBlocks(text, "<!--", "-->").Split('\n');
        if (extension is ".kts" || Path.GetFileName(file) == "Jenkinsfile")
            return WithoutBlocks(text, "/*", "*/").Split('\n').Select(line => Before(line, "//"));
        return text.Split('\n').Select(line => Before(line, "#")).Where(line => !IsName(line));
    }

    private static string WithoutBlocks(string text, string begin, string end)
    {
        var left = new StringBuilder();
        var at = 0;
        while (text.IndexOf(begin, at, StringComparison.Ordinal) is >= 0 and var start)
        {
            left.Append(text, at, start - at);
            var close = text.IndexOf(end, start + begin.Length, StringComparison.Ordinal);
            if (close < 0)
                return left.ToString();
            at = close + end.Length;
        }

        return left.Append(text, at, text.Length - at).ToString();
    }

    // A comment begins a line or follows a space.
    private static string Before(string line, string sign)
    {
        for (var at = line.IndexOf(sign, StringComparison.Ordinal); at >= 0; at = line.IndexOf(sign, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || char.IsWhiteSpace(line[at - 1]))
                return line[..at];
        }

        return line;
    }

    private static bool IsName(string line) => line.AsSpan().TrimStart(" \t-") is var content && (content.StartsWith("name:", StringComparison.Ordinal) || content.StartsWith("displayName:", StringComparison.Ordinal));
}
