using System.Text.RegularExpressions;

namespace AssetSync.Tool.Tests.Documentation;

/// <summary>Links between the pages lead to files and headings that exist.</summary>
public partial class DocumentedLinkTests
{
    public static TheoryData<string> Pages => [.. DocumentedPage.All, "CHANGELOG.md", "SECURITY.md", "benchmarks/README.md"];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_on_the_page_leads_somewhere(string page)
    {
        foreach (Match link in Link().Matches(Fence().Replace(new DocumentedPage(page).Text, "")))
        {
            var (path, heading) = (link.Groups["path"].Value, link.Groups["heading"].Value);
            var target = path.Length == 0 ? page : Path.GetRelativePath(RepositoryRoot.Path, Path.Combine(RepositoryRoot.Path, Path.GetDirectoryName(page)!, path));
            var place = Path.Combine(RepositoryRoot.Path, target);

            (File.Exists(place) || Directory.Exists(place)).ShouldBeTrue($"{page}: {path}");
            if (heading.Length > 0)
                new DocumentedPage(target).Text.Split('\n').Where(line => line.StartsWith('#')).Select(Anchor).ShouldContain(heading, $"{page}: {path}");
        }
    }

    /// <summary>Returns a heading as GitHub names it in links.</summary>
    private static string Anchor(string heading) => NotInAnchors().Replace(heading.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"\]\((?!https?:)(?<path>[^)#\s]*)(?:#(?<heading>[^)\s]+))?\)")]
    private static partial Regex Link();

    [GeneratedRegex("^ *```.*?^ *```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchors();
}
