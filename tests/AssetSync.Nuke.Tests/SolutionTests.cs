using System.Xml.Linq;

namespace AssetSync.Nuke.Tests;

public class SolutionTests
{
    [Fact]
    public void The_solution_holds_every_project_that_is_shipped_or_tested()
    {
        var root = RepositoryRoot.Path;
        var projects = new[] { "src", "tests" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(root, folder), "*.csproj", SearchOption.AllDirectories))
            .Select(project => Path.GetRelativePath(root, project).Replace('\\', '/'))
            .Where(project => project.Count(character => character == '/') == 2)
            .Order(StringComparer.Ordinal);

        var listed = XDocument.Load(Path.Combine(root, "AssetSync.slnx")).Descendants("Project").Select(project => project.Attribute("Path")!.Value).Order(StringComparer.Ordinal);

        listed.ShouldBe(projects);
    }
}
