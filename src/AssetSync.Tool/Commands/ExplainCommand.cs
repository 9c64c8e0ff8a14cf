using System.CommandLine;

namespace AssetSync.Tool.Commands;

internal sealed class ExplainCommand : ToolCommand
{
    private readonly Argument<string[]> _topic = new("CODE")
    {
        Arity = ArgumentArity.ZeroOrMore,
        Description = "A code (ASSETSYNC0004 or 0004), the name of a state (stale, source-changed), or guide. Without it every code is listed.",
    };

    public ExplainCommand()
        : base("explain", "Print the page of a diagnostic, or the guide.")
    {
        _topic.CompletionSources.Add(_ => Topics.All.Select(topic => new System.CommandLine.Completions.CompletionItem(topic)));
        Arguments.Add(_topic);
    }

    public override IReadOnlyList<Example> Examples =>
    [
        new("asset-sync explain ASSETSYNC0004", "the page of a code"),
        new("asset-sync explain both changed", "the same by the state that verify prints"),
        new("asset-sync explain guide", "how to work with copies"),
        new("asset-sync explain", "every code and its title"),
    ];

    public override Answer Run(Invocation invocation)
    {
        if (invocation.GetOptional(_topic) is not { Length: > 0 } words)
            return List();
        var (code, title) = Topics.Find(string.Join(' ', words));
        var text = Pages.Read(code)!;
        // A terminal gets the page laid out; a file or pipe gets it as it is.
        return new Answer { Command = Name, Pages = [new Page(code, title, text)], Text = Console.IsOutputRedirected ? text : new ColoredText(palette => MarkdownPage.Render(text, palette)) };
    }

    private Answer List()
    {
        Page[] pages = [.. Pages.Diagnostics.Select(entry => new Page(entry.Code, entry.Title, ""))];
        return new Answer
        {
            Command = Name,
            Pages = pages,
            Text = string.Concat(pages.Select(page => $"{page.Code}  {page.Title}\n")),
        };
    }
}
