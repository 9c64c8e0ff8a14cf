using System.Reflection;

namespace AssetSync.Tool.Tests;

public class PagesTests
{
    private const string Prefix = "EmbeddedAssets/";
    private static readonly Assembly Tool = typeof(Pages).Assembly;

    // That a build could not run the command is said by the MSBuild package.
    private static IEnumerable<string> Codes =>
        typeof(Finding).Assembly.GetType("AssetSync.DiagnosticCodes")!.GetFields().Select(code => (string)code.GetValue(null)!).Concat(Enum.GetValues<Drift>().Select(drift => drift.ToCode())).Append("ASSETSYNC0405");

    [Fact]
    public void Every_diagnostic_has_a_page_and_every_page_a_diagnostic()
    {
        var pages = Directory.GetFiles(Path.Combine(RepositoryRoot.Path, "docs", "diagnostics"), "ASSETSYNC*.md");

        pages.Select(page => Path.GetFileNameWithoutExtension(page)).Order().ShouldBe(Codes.Order());
        foreach (var page in pages)
            File.ReadAllLines(page)[0].ShouldStartWith($"# {Path.GetFileNameWithoutExtension(page)} ");
    }

    [Fact]
    public void Every_page_is_in_the_command()
    {
        Pages.Diagnostics.Select(page => page.Code).ShouldBe(Codes.Order());
        foreach (var (code, title) in Pages.Diagnostics)
            Pages.Read(code).ShouldNotBeNull().ShouldStartWith($"# {code} {title}\n");
    }

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
