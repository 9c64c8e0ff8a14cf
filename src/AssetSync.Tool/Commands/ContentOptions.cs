using System.CommandLine;

namespace AssetSync.Tool.Commands;

/// <summary>The options of add that change the text of copies.</summary>
internal sealed class ContentOptions
{
    /// <summary>The option whose value may be left out.</summary>
    public const string HeaderName = "--header";

    private const string Standard = "true";

    private readonly Option<string[]> _header = new(HeaderName)
    {
        HelpName = "TEXT",
        Description = "Begin each copy with this line; {source} stands for the path of the source. Without =TEXT the line is a comment that names the source.",
    };

    private readonly Option<string[]> _footer = new("--footer")
    {
        HelpName = "TEXT",
        Description = "End each copy with this line.",
    };

    private readonly Option<string[]> _replace = new("--replace")
    {
        HelpName = "A=B",
        Description = "Replace the text A with B in the copies.",
    };

    public IEnumerable<Option> All => [_header, _footer, _replace];

    /// <summary>Gives a header without text the value of the standard one, or the parser would take the next argument as its text.</summary>
    public static string[] Expand(string[] args)
    {
        var end = Array.IndexOf(args, "--") is >= 0 and var dashes ? dashes : args.Length;
        return [.. args.Select((arg, index) => index < end && arg is HeaderName or $"{HeaderName}=" ? $"{HeaderName}={Standard}" : arg)];
    }

    /// <summary>Adds what was asked for to a mapping.</summary>
    public NewMapping AddTo(NewMapping mapping, Invocation invocation)
    {
        var header = invocation.Get(_header) ?? [];
        if (header.Length > 1 && header.Contains(Standard))
            throw CommandLineProblems.Exception("--header is given with and without a text");
        return mapping with
        {
            HasStandardHeader = header is [Standard],
            Header = header is [Standard] ? [] : header,
            Footer = invocation.Get(_footer) ?? [],
            Replace = [.. (invocation.Get(_replace) ?? []).Select(Split)],
        };
    }

    private static (string From, string To) Split(string text) => text.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals
        ? (text[..equals], text[(equals + 1)..])
        : throw CommandLineProblems.Exception($"--replace '{text}' has no text before a =");
}
