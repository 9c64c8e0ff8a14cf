namespace AssetSync.Tool.Commands;

/// <summary>Finds the page that a word stands for.</summary>
internal static class Topics
{
    private const string Prefix = "ASSETSYNC";
    private static readonly (string Code, string Title) Guide = (Pages.Guide, "how to work with copies");

    /// <summary>Every word that has a page.</summary>
    public static IEnumerable<string> All =>
        [Pages.Guide, .. Pages.Diagnostics.Select(entry => NameOf(entry.Title)).OfType<string>(), .. Pages.Diagnostics.Select(entry => entry.Code)];

    /// <exception cref="AssetSyncException">There is no such page.</exception>
    public static (string Code, string Title) Find(string topic)
    {
        if (topic.Equals(Pages.Guide, StringComparison.OrdinalIgnoreCase))
            return Guide;
        var code = topic.All(char.IsAsciiDigit) ? Prefix + topic.PadLeft(4, '0') : topic;
        foreach (var entry in Pages.Diagnostics)
        {
            if (entry.Code.Equals(code, StringComparison.OrdinalIgnoreCase) || NameOf(entry.Title) == topic || WordFor(entry.Code) == topic.Replace('-', ' '))
                return entry;
        }

        throw new AssetSyncException(ExitCode.BadInput, [Unknown(topic, code)]);
    }

    /// <summary>Returns the word of text output for a state; null for any other code.</summary>
    private static string? WordFor(string code) =>
        Enum.GetValues<Drift>().Where(drift => drift.ToCode() == code).Select(drift => drift.ToWord()).FirstOrDefault();

    /// <summary>Titles of drifts begin with their names.</summary>
    private static string? NameOf(string title) =>
        title.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? title[..colon] : null;

    private static Problem Unknown(string topic, string code)
    {
        var names = Pages.Diagnostics.Select(entry => NameOf(entry.Title)).Concat(Pages.Diagnostics.Select(entry => WordFor(entry.Code))).OfType<string>().Append(Pages.Guide);
        var suggestion = NearestName.Find(topic, names) ?? NearestName.Find(code, Pages.Diagnostics.Select(entry => entry.Code));
        return new Problem(DiagnosticCodes.UnknownDiagnostic, $"unknown diagnostic '{topic}'")
        {
            Fix = suggestion is null ? $"{ToolName.Current} explain lists them" : $"did you mean '{suggestion}'?",
        };
    }
}
