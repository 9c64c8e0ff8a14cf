using AssetSync.Tool.Commands;

namespace AssetSync.Tool.Completion;

/// <summary>Answers a shell that asks how to complete a command line, with the help of System.CommandLine.</summary>
internal static class Completer
{
    /// <summary>What the shells' scripts call, followed by the line up to the cursor.</summary>
    public const string Question = "[suggest]";

    /// <summary>Returns one candidate per line, followed by a tab and its description if it has one; none for paths, which shells complete better.</summary>
    public static string Complete(string line)
    {
        var word = line[(line.LastIndexOf(' ') + 1)..];
        var equals = word.StartsWith("--", StringComparison.Ordinal) ? word.IndexOf('=', StringComparison.Ordinal) : -1;
        // The parser does not complete a value after =.
        var asked = equals < 0 ? line : $"{line[..^word.Length]}{word[..equals]} {word[(equals + 1)..]}";
        var command = CommandCatalogue.Build([], new CommonOptions());
        var candidates = command.Parse(asked).GetCompletions(asked.Length)
            .Where(item => equals >= 0 || item.Label.StartsWith('-') == word.StartsWith('-'))
            .Select(item => $"{(equals < 0 ? "" : word[..(equals + 1)])}{item.Label}\t{Summary(item.Detail)}".TrimEnd('\t') + "\n");
        return string.Concat(candidates);
    }

    // The first sentence.
    private static string Summary(string? description)
    {
        var end = description?.IndexOf(". ", StringComparison.Ordinal) ?? -1;
        return (end < 0 ? description ?? "" : description![..end]).TrimEnd('.');
    }
}
