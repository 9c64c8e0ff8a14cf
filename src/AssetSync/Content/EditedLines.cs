namespace AssetSync;

/// <summary>The edited part of a copy, and the lines of the source for it.</summary>
internal sealed class EditedLines
{
    private readonly ContentRule _rule;
    private readonly ILookup<string, string> _everywhere;
    private readonly Dictionary<string, Queue<string>?> _here;
    private readonly bool _isTrusted;

    /// <param name="rule">How the copy is made.</param>
    /// <param name="everywhere">The lines of the whole source by their replaced text.</param>
    /// <param name="here">The same for the edited part.</param>
    /// <param name="copy">The lines of the copy in that part.</param>
    public EditedLines(ContentRule rule, ILookup<string, string> everywhere, ILookup<string, string> here, string[] copy)
    {
        (_rule, _everywhere) = (rule, everywhere);
        var counts = copy.GroupBy(text => text).ToDictionary(same => same.Key, same => same.Count());
        _here = here.Where(origin => counts.ContainsKey(origin.Key)).ToDictionary(origin => origin.Key, origin => Match(origin, counts[origin.Key]));

        // A line that replaced one with an ambiguous original may lose text that only the original had.
        _isTrusted = here.Where(origin => !counts.ContainsKey(origin.Key)).All(origin => origin.All(text => rule.Undo(origin.Key) == text));
    }

    /// <summary>Returns the line of the source for a line of the copy; null if that is ambiguous.</summary>
    public string? Undo(string text)
    {
        if (_here.TryGetValue(text, out var origins))
            return origins?.Dequeue();
        if (_everywhere.Contains(text))
            return _everywhere[text].Distinct().Count() == 1 ? _everywhere[text].First() : null;
        return _isTrusted ? _rule.Undo(text) : null;
    }

    // If different lines became equal, their order identifies them, as long as none was added or removed.
    private static Queue<string>? Match(IEnumerable<string> origins, int count)
    {
        string[] all = [.. origins];
        return all.Distinct().Count() == 1 ? new(Enumerable.Repeat(all[0], count)) : all.Length == count ? new(all) : null;
    }
}
