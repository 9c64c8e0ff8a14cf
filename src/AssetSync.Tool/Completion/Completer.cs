using AssetSync.Tool.Commands;

namespace AssetSync.Tool.Completion;

/// <summary>Answers a shell that asks how a command line can go on; System.CommandLine knows.</summary>
internal static class Completer
{
    /// <summary>What the scripts of the shells call, with the line up to the cursor behind it.</summary>
    public const string Question = "[suggest]";

    /// <summary>Returns one candidate a line, with a tab and its description behind it where there is one; none where a path is wanted, which shells know better.</summary>
    public static string Complete(string line)
    {
        var word = line[(line.LastIndexOf(' ') + 1)..];
        var equals = word.StartsWith("--", StringComparison.Ordinal) ? word.IndexOf('=', StringComparison.Ordinal) : -1;
        // The parser does not complete a value behind =.
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
