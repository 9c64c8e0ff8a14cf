using System.CommandLine;
using System.Text.Json;
using System.Text.RegularExpressions;
using AssetSync.Tool.Commands;

namespace AssetSync.Tool.Tests.Documentation;

/// <summary>Every command line of asset-sync that the documentation shows is one that the command takes.</summary>
public partial class DocumentedCommandTests
{
    public static TheoryData<string> Pages => [.. DocumentedPage.All];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_command_line_on_the_page_is_taken(string page)
    {
        foreach (var line in new DocumentedPage(page).Blocks("sh", "yaml").SelectMany(block => block.Split('\n')))
        {
            foreach (Match match in CommandLine().Matches(line))
                Problems(match.Groups["arguments"].Value).ShouldBeEmpty($"{page}: {line}");
        }
    }

    /// <summary>An interactive zsh reads a remark after a command as its arguments.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void No_command_on_the_page_is_followed_by_a_remark(string page) =>
        new DocumentedPage(page).Blocks("sh", "text").SelectMany(block => block.Split('\n')).ShouldAllBe(line => !CommandWithRemark().IsMatch(line));

    [Fact]
    public void The_task_for_Husky_runs_a_command_line_that_is_taken()
    {
        using var tasks = JsonDocument.Parse(new DocumentedPage("docs/hooks.md").Blocks("json").Single());
        var task = tasks.RootElement.GetProperty("tasks").EnumerateArray().Single();

        task.GetProperty("command").GetString().ShouldBe("dotnet");
        string[] arguments = [.. task.GetProperty("args").EnumerateArray().Select(argument => argument.GetString()!)];
        arguments[0].ShouldBe("asset-sync");
        Problems(string.Join(' ', arguments[1..])).ShouldBeEmpty();
        task.TryGetProperty("include", out _).ShouldBeFalse("with one, a commit that only deletes a source would not be judged");
    }

    [Fact]
    public void A_mistake_in_a_page_would_be_found()
    {
        CommandLine().Match("  - run: dotnet asset-sync verify --frmat github >x").Groups["arguments"].Value.ShouldBe("verify --frmat github");
        Problems("verify --frmat github").ShouldNotBeEmpty();
        Problems("verfy").ShouldNotBeEmpty();
        DocumentedPage.All.Sum(page => new DocumentedPage(page).Blocks("sh", "yaml").Sum(block => CommandLine().Count(block))).ShouldBeGreaterThan(80);
    }

    [Fact]
    public void The_page_of_the_command_names_every_command_and_every_option()
    {
        var text = new DocumentedPage("docs/command.md").Text;

        foreach (var command in CommandCatalogue.All)
        {
            text.ShouldContain($"| `{command.Name}", customMessage: "the table of commands");
            foreach (var option in command.Options)
                text.ShouldContain(option.Name, customMessage: command.Name);
        }

        foreach (var option in new CommonOptions().All.Where(option => !option.Hidden))
            text.ShouldContain(option.Name, customMessage: "the options of every command");
    }

    private static IReadOnlyList<string> Problems(string line)
    {
        string[] arguments = [.. System.CommandLine.Parsing.CommandLineParser.SplitCommandLine(line)];
        if (arguments is ["--version"] or [.., "--help"])
            return [];
        var problems = new List<Problem>();
        CommandLineProblems.Collect(CommandCatalogue.Build(arguments, new CommonOptions()).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false }), problems);
        return [.. problems.Select(problem => problem.ToString())];
    }

    // Up to a comment, a redirection, a pipe or a bracket.
    [GeneratedRegex("""(?<![\w./=-]|pre-commit run )(?:dotnet )?asset-sync (?<arguments>[a-z-](?:[^#>|;()\n"]|"[^"]*")*?)(?=\s*(?:\s#|>|\||;|\)|$))""", RegexOptions.Multiline)]
    private static partial Regex CommandLine();

    [GeneratedRegex(@"^\s*[^#\s].*\s#\s")]
    private static partial Regex CommandWithRemark();
}
