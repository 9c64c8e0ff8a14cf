using System.Reflection;

namespace AssetSync.Tool.Tests;

public class PagesTests
{
    private const string Prefix = "EmbeddedAssets/";
    private static readonly Assembly Tool = typeof(Pages).Assembly;

    public static TheoryData<string, string> Codes
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (code, title) in DiagnosticCodes.All)
                data.Add(code, title);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_diagnostic_has_a_page_of_its_title(string code, string title)
    {
        var page = File.ReadAllLines(Path.Combine(RepositoryRoot.Path, "docs", "diagnostics", $"{code}.md"));

        page[0].ShouldBe($"# {code} {title}");
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_page_is_in_the_command(string code, string title) =>
        Pages.Read(code).ShouldNotBeNull(title).ShouldStartWith($"# {code} ");

    [Fact]
    public void The_guide_is_in_the_command() => Pages.Read(Pages.Guide).ShouldNotBeNull().ShouldStartWith("# ");

    [Fact]
    public void Embedded_bytes_are_the_canonical_bytes()
    {
        var names = Tool.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).ToArray();

        names.ShouldNotBeEmpty();
        foreach (var name in names)
        {
            using var stream = Tool.GetManifestResourceStream(name)!;
            using var memory = new MemoryStream();
            stream.CopyTo(memory);

            memory.ToArray().ShouldAllBe(value => value < 128, $"{name} must be readable on every code page");
            memory.ToArray().ShouldBe(File.ReadAllBytes(Path.Combine(RepositoryRoot.Path, name[Prefix.Length..])), name);
        }
    }
}
