using System.CommandLine;

namespace AssetSync.Tool.Commands;

internal sealed class ExplainCommand : ToolCommand
{
    private readonly Argument<string> _topic = new("CODE")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = "A code (ASSETSYNC0004 or 0004), the name of a drift (source-changed), or guide. Without it every code is listed.",
    };

    public ExplainCommand()
        : base("explain", "Prints the page of a diagnostic, or the guide; no network is needed.")
    {
        _topic.CompletionSources.Add(_ => Topics.All.Select(topic => new System.CommandLine.Completions.CompletionItem(topic)));
        Arguments.Add(_topic);
    }

    public override IReadOnlyList<Example> Examples =>
    [
        new("asset-sync explain ASSETSYNC0004", "the page of a code"),
        new("asset-sync explain source-changed", "the same by name"),
        new("asset-sync explain guide", "how to work with copies"),
        new("asset-sync explain", "every code and its title"),
    ];

    public override Answer Run(Invocation invocation)
    {
        if (invocation.GetOptional(_topic) is not { } topic)
            return List();
        var (code, title) = Topics.Find(topic);
        var text = Pages.Read(code) ?? $"# {code}: {title}\n";
        return new Answer { Command = Name, Pages = [new Page(code, title, text)], Text = text };
    }

    private Answer List()
    {
        Page[] pages = [.. DiagnosticCodes.All.Select(entry => new Page(entry.Code, entry.Title, ""))];
        return new Answer
        {
            Command = Name,
            Pages = pages,
            Text = string.Concat(pages.Select(page => $"{page.Code}  {page.Title}\n")),
        };
    }
}
