namespace AssetSync;

/// <summary>Text from the mapping file and where it begins.</summary>
internal readonly record struct LocatedText(string Text, FileLocation Location);

/// <summary>One entry as it was read, and the rules by which it becomes a mapping.</summary>
internal sealed class MappingDraft(FileLocation location)
{
    /// <summary>Gets where the value of each key begins that was given, also of one with a wrong value.</summary>
    public Dictionary<string, FileLocation> Locations { get; } = new(StringComparer.Ordinal);

    public LocatedText? Source { get; set; }

    public List<LocatedText>? Destinations { get; set; }

    public List<LocatedText> Exclude { get; set; } = [];

    public bool IsFlat { get; set; }

    public bool IsExact { get; set; }

    public List<LocatedText> Keep { get; set; } = [];

    public bool IsTracked { get; set; } = true;

    public string? Purpose { get; set; }

    /// <summary>Gets or sets the keys that change the text; null if there are none.</summary>
    public ContentRule? Rule { get; set; }

    /// <summary>Returns the mapping, or null if a part is missing or wrong, which is reported.</summary>
    public Mapping? Validate(ProblemCollector problems)
    {
        var before = problems.Problems.Count;
        var kind = Source is { } named ? Mapping.KindOf(named.Text) : (SourceKind?)null;
        ValidateKeys(problems);
        if (Source is { } source)
            ValidateSource(source, kind!.Value, problems);
        foreach (var destination in Destinations ?? [])
            ValidateDestination(destination, kind, problems);
        foreach (var again in Destinations is { Count: > 1 } several ? several.GroupBy(destination => destination.Text).SelectMany(same => same.Skip(1)) : [])
            problems.Add(DiagnosticCodes.DuplicateDestination, $"destination {Quoted.From(again.Text)} is named twice", again.Location, "keep one of them");
        ValidateExclude(kind, problems);
        if (kind is SourceKind.File or SourceKind.Folder && Locations.TryGetValue("flatten", out var flatten))
            problems.Add(DiagnosticCodes.InvalidGlob, "\"flatten\" needs a source that is a glob", flatten, kind == SourceKind.Folder ? $"write the source \"{Quoted.Escape(Source!.Value.Text)}**\"" : "remove it");
        ValidateExact(kind, problems);
        return problems.Problems.Count == before && Source is { } from && Destinations is { } to ? ToMapping(kind!.Value, from, to) : null;
    }

    private void ValidateKeys(ProblemCollector problems)
    {
        if (!Locations.ContainsKey("source"))
            problems.Add(DiagnosticCodes.MissingKey, "a mapping has no \"source\"", location, "add \"source\": \"...\"");
        if (!Locations.TryGetValue("destinations", out var several))
        {
            if (!Locations.ContainsKey("destination"))
                problems.Add(DiagnosticCodes.MissingKey, "a mapping has no \"destination\"", location, "add \"destination\": \"...\", or \"destinations\" for several");
        }
        else if (Locations.ContainsKey("destination"))
            problems.Add(DiagnosticCodes.DuplicateKey, "a mapping has both \"destination\" and \"destinations\"", location, "put all of them into \"destinations\"");
        else if (Destinations is { Count: 0 })
            problems.Add(DiagnosticCodes.MissingKey, "\"destinations\" is empty", several, "add one, or remove the mapping");
    }

    private static void ValidateSource(LocatedText source, SourceKind kind, ProblemCollector problems)
    {
        var text = source.Text.AsSpan();
        if (kind == SourceKind.Glob && text is [.., '/'])
            problems.Add(DiagnosticCodes.InvalidGlob, $"source {Quoted.From(text)} is not allowed: a glob names files, not folders", source.Location, $"write \"{Quoted.Escape(text)}**\"");
        else
            Refuse("source", source, kind == SourceKind.Glob, problems);
    }

    private void ValidateDestination(LocatedText destination, SourceKind? kind, ProblemCollector problems)
    {
        var text = destination.Text.AsSpan();
        if (text.Contains('*') && PathRules.Refuse(WithoutSlash(text), glob: true) is null)
        {
            if (RefuseRenaming(destination.Text) is { } reason)
                problems.Add(DiagnosticCodes.InvalidGlob, $"destination {Quoted.From(text)} is not allowed: {reason}", destination.Location);
        }
        else if (!Refuse("destination", destination, glob: false, problems) && kind is SourceKind.Folder or SourceKind.Glob && !text.EndsWith("/"))
        {
            var message = $"destination {Quoted.From(text)} must end with / because source {Quoted.From(Source!.Value.Text)} is {(kind == SourceKind.Folder ? "a folder" : "a glob")}";
            problems.Add(DiagnosticCodes.InvalidPath, message, destination.Location, $"write \"{text}/\"");
        }
    }

    // One * in the file names of source and destination stands for the same text.
    private string? RefuseRenaming(string destination)
    {
        var (folder, name) = RelativePath.Split(destination);
        if (folder.Contains('*', StringComparison.Ordinal))
            return "a * may only be in its file name";
        if (name.AsSpan().Count('*') > 1)
            return "it has several *; one stands for the text of the * in the source's file name";
        return Source is not { } source || RelativePath.Split(source.Text).Name.AsSpan().Count('*') == 1 ? null
            : $"its * stands for the text of the one * in the source's file name, and the source is {Quoted.From(source.Text)}";
    }

    // Paths and globs below the fixed part of the source, with / at the end for a whole folder.
    private void ValidateExclude(SourceKind? kind, ProblemCollector problems)
    {
        if (kind == SourceKind.File && Locations.TryGetValue("exclude", out var at))
            problems.Add(DiagnosticCodes.InvalidGlob, "\"exclude\" needs a source that is a folder or a glob", at, "remove it, or end the source with /");
        foreach (var exclude in Exclude)
            Refuse("exclude", exclude, glob: true, problems);
    }

    private void ValidateExact(SourceKind? kind, ProblemCollector problems)
    {
        if (kind == SourceKind.File && Locations.TryGetValue("exact", out var exact))
            problems.Add(DiagnosticCodes.InvalidGlob, "\"exact\" needs a source that is a folder or a glob", exact, "remove it, or end the source with /");
        else if (!IsExact && Locations.TryGetValue("keep", out var at))
            problems.Add(DiagnosticCodes.InvalidGlob, "\"keep\" needs \"exact\": true", at, "add that, or remove it");
        foreach (var keep in Keep)
            Refuse("keep", keep, glob: true, problems);
    }

    private static bool Refuse(string name, LocatedText path, bool glob, ProblemCollector problems)
    {
        var reason = PathRules.Refuse(WithoutSlash(path.Text), glob);
        var code = reason is null ? DiagnosticCodes.InvalidGlob : DiagnosticCodes.InvalidPath;
        reason ??= glob ? PathRules.RefuseGlob(path.Text) : null;
        if (reason is not null)
            problems.Add(code, $"{name} {Quoted.From(path.Text)} is not allowed: {reason}", path.Location);
        return reason is not null;
    }

    /// <summary>Returns a path without the <c>/</c> at its end; <c>/</c> alone stays, because it is rooted.</summary>
    private static ReadOnlySpan<char> WithoutSlash(ReadOnlySpan<char> text) => text is [_, .., '/'] ? text[..^1] : text;

    private Mapping ToMapping(SourceKind kind, LocatedText source, List<LocatedText> destinations) => new()
    {
        Kind = kind,
        Source = source.Text,
        Destinations = destinations.ConvertAll(destination => destination.Text),
        Exclude = Exclude.ConvertAll(exclude => exclude.Text),
        IsFlat = IsFlat,
        IsExact = IsExact,
        Keep = Keep.ConvertAll(keep => keep.Text),
        IsTracked = IsTracked,
        Purpose = Purpose,
        Rule = Rule,
        Location = location,
        SourceLocation = source.Location,
        DestinationLocations = destinations.ConvertAll(destination => destination.Location),
    };
}
