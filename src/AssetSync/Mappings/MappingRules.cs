namespace AssetSync;

/// <summary>Holds the parts of one entry against each other and makes the mapping.</summary>
internal static class MappingRules
{
    public const int SourceKey = 1;
    public const int DestinationKey = 2;
    public const int DestinationsKey = 4;

    /// <summary>Returns the mapping, or null when a part of it is missing; what is wrong is noted.</summary>
    public static Mapping? Validate(MappingDraft draft, ProblemCollector problems)
    {
        if ((draft.Keys & SourceKey) == 0)
            problems.Add(DiagnosticCodes.MissingKey, "a mapping has no \"source\"", draft.Location, "add \"source\": \"...\"");
        ValidateKeys(draft, problems);
        var kind = draft.Source is { } named ? KindOf(named.Text) : (SourceKind?)null;
        if (draft.Source is { } source)
            SourceRules.Validate(source, kind!.Value, problems);
        foreach (var destination in draft.Destinations ?? [])
            DestinationRules.Validate(destination, kind, draft.Source, problems);
        ValidateTwice(draft, problems);
        ExcludeRules.Validate(draft, kind, problems);
        return draft is { Source: { } from, Destinations: { } to } ? Make(draft, kind!.Value, from, to) : null;
    }

    public static SourceKind KindOf(string source) =>
        source.Contains('*', StringComparison.Ordinal) ? SourceKind.Glob
        : source.EndsWith('/') ? SourceKind.Folder
        : SourceKind.File;

    private static void ValidateKeys(MappingDraft draft, ProblemCollector problems)
    {
        switch (draft.Keys & (DestinationKey | DestinationsKey))
        {
            case 0:
                problems.Add(DiagnosticCodes.MissingKey, "a mapping has no \"destination\"", draft.Location, "add \"destination\": \"...\", or \"destinations\" for several");
                break;
            case DestinationKey | DestinationsKey:
                problems.Add(DiagnosticCodes.DuplicateKey, "a mapping has both \"destination\" and \"destinations\"", draft.Location, "put all of them into \"destinations\"");
                break;
            case DestinationsKey when draft.Destinations is { Count: 0 }:
                problems.Add(DiagnosticCodes.MissingKey, "\"destinations\" is empty", draft.DestinationsLocation!, "add one, or remove the mapping");
                break;
        }
    }

    private static void ValidateTwice(MappingDraft draft, ProblemCollector problems)
    {
        if (draft.Destinations is not { Count: > 1 } destinations)
            return;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (text, location) in destinations)
            if (!seen.Add(text))
                problems.Add(DiagnosticCodes.DuplicateDestination, $"destination {Quoted.Of(text)} is named twice", location, "keep one of them");
    }

    private static Mapping Make(MappingDraft draft, SourceKind kind, Located source, List<Located> destinations) => new()
    {
        Kind = kind,
        Source = source.Text,
        Destinations = destinations.Count == 1 ? [destinations[0].Text] : [.. destinations.Select(destination => destination.Text)],
        Exclude = draft.Exclude.Count == 0 ? [] : [.. draft.Exclude.Select(exclude => exclude.Text)],
        Purpose = draft.Purpose,
        Location = draft.Location,
        SourceLocation = source.Location,
        DestinationLocations = destinations.Count == 1 ? [destinations[0].Location] : [.. destinations.Select(destination => destination.Location)],
    };
}
