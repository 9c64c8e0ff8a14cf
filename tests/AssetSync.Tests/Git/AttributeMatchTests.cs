using System.Text;

namespace AssetSync.Tests.Git;

/// <summary>Compares our reading of .gitattributes with git's.</summary>
public sealed class AttributeMatchTests
{
    private static readonly string[] Pieces = ["*", "**", "?", "/", "a", "b", "ab", "A", ".", "-", "[ab]", "[!a]", "[a-c]", "[^/]", "[]a]", "[[:alpha:]]", "[a", "\\", "\\*", "ü", "a/b", "/**/", "*.md", "[:", "[a-", "[\\]b]", "[[:no:]]", "[b-]", "\\[", "a*b", "***", "B", "[A-B]", "[[:upper:]]", "\\A", "AB", "*.MD", "**/"];
    private static readonly string[] Values = ["text", "-text", "text=auto", "!text", "eol=lf", "eol=crlf", "binary", "-binary", "crlf", "crlf=input", "mine", "other", "filter=lfs", "-filter", "text eol=lf", "binary text", "text binary", "te=x", "text=", "-eol=lf", "bad!name"];
    private static readonly string[] Names = ["a", "b", "ab", "abc", "A", "a.md", "b-a", "ü", "aüb", "[a", "a]", "*", "a b", "x.md.md", "-", "]", "a*b", "é"];

    [RequiresTheory(Needs.Unix)]
    [InlineData(false)]
    [InlineData(true)]
    public void Random_rules_mean_what_git_says_they_mean(bool ignoresCase)
    {
        var random = new Random(20);
        using var folder = new ScratchFolder().Init();
        for (var round = 0; round < 40; round++)
        {
            var paths = Enumerable.Range(0, 150).Select(_ => RandomPath(random)).Distinct().ToArray();
            var rules = new AttributeFiles(path => File.Exists(folder[path]) ? File.ReadAllBytes(folder[path]) : null);
            folder.Write(".gitattributes", "[attr]mine text eol=crlf\n[attr]other -mine filter=x\n[attr]deep mine -eol\n" + RandomFile(random) + (round % 2 == 0 ? "" : "[attr]other binary\n"));
            foreach (var name in new[] { "a", "b", "a/b", "ab" })
            {
                Directory.CreateDirectory(folder[name]);
                File.Delete(folder[name + "/.gitattributes"]);
                if (random.Next(3) == 0)
                    folder.Write(name + "/.gitattributes", (random.Next(2) == 0 ? "\uFEFF" : "") + "[attr]mine -text\n" + RandomFile(random));
            }

            var input = string.Concat(paths.Select(path => path + "\0"));
            var answer = folder.Run(new Command("git", ["-c", $"core.ignorecase={ignoresCase}", "check-attr", "-z", "--stdin", .. ConversionAttributes.Names]) { Environment = GitEnvironment.Values, Input = input });
            answer.ExitCode.ShouldBe(0, answer.Log);
            var fields = answer.Stdout.Split('\0');
            for (var i = 0; i + 2 < fields.Length; i += 3)
            {
                var (found, steps) = (new List<AttributeRule>(), 0L);
                var path = fields[i];
                var bytes = Encoding.UTF8.GetBytes(path);
                rules.ChainFor(path[..Math.Max(0, path.LastIndexOf('/'))]).Find(ignoresCase ? Array.ConvertAll(bytes, WildMatch.ToLower) : bytes, ignoresCase, found, ref steps);
                var value = new ConversionAttributes(found, rules.Macros)[fields[i + 1]];
                if (value != fields[i + 2])
                    value.ShouldBe(fields[i + 2], $"{path} {fields[i + 1]} in round {round}\n{File.ReadAllText(folder[".gitattributes"])}");
            }
        }
    }

    private static string RandomPath(Random random) =>
        string.Join('/', Enumerable.Range(0, random.Next(1, 4)).Select(level => level == 0 ? Names[random.Next(4)] : Names[random.Next(Names.Length)]));

    private static string RandomFile(Random random)
    {
        var text = new StringBuilder();
        for (var line = random.Next(1, 12); line > 0; line--)
        {
            var pattern = string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            if (random.Next(8) == 0)
                pattern = "\"" + pattern.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("b", "\\142", StringComparison.Ordinal).Replace("A", "a b", StringComparison.Ordinal) + "\"";
            text.Append(random.Next(8) == 0 ? "  " : "").Append(pattern);
            for (var value = random.Next(4); value > 0; value--)
                text.Append(random.Next(2) == 0 ? " " : "\t ").Append(Values[random.Next(Values.Length)]);
            text.Append(random.Next(6) == 0 ? " \r\n" : "\n");
            if (random.Next(10) == 0)
                text.Append("# comment\n\n");
        }

        return text.ToString();
    }
}
