namespace AssetSync.Tests.Laws;

/// <summary>What a scenario does next; the words are those of <see cref="Scenario"/>.</summary>
public enum StepKind
{
    Write,
    Remove,
    MakeFolder,
    Link,
    LinkSource,
    SetExecutable,
    ToggleMapping,
    RemoveLock,
    Sync,
    Overwrite,
    Adopt,
    KillSync,
    Undo,
}

/// <summary>One step; the numbers pick from what the scenario knows, so that every step can be left out or made simpler.</summary>
public sealed record ScenarioStep(StepKind Kind, int Path, int Choice)
{
    public override string ToString() => Kind switch
    {
        StepKind.Write => $"write {Scenario.PathOf(Path)} = {Shorten(Scenario.ContentOf(Choice))}",
        StepKind.Remove => $"remove {Scenario.PathOf(Path)}",
        StepKind.MakeFolder => $"make folder {Scenario.PathOf(Path)}",
        StepKind.Link => $"link {Scenario.CopyOf(Path)} -> {Scenario.TargetOf(Choice)}",
        StepKind.LinkSource => $"link {Scenario.SourceOf(Path)} -> {Scenario.SourceTargetOf(Choice)}",
        StepKind.SetExecutable => $"make {Scenario.PathOf(Path)} executable: {Choice % 2 == 0}",
        StepKind.ToggleMapping => $"toggle {Scenario.MappingOf(Choice)}",
        StepKind.Adopt => $"adopt {Scenario.AdoptedOf(Path)}, overwrite: {Choice % 3 == 0}",
        StepKind.KillSync => $"kill sync at call {Choice}",
        StepKind.Undo => $"commit, adopt {Scenario.AdoptedOf(Path)}, overwrite, restore",
        _ => Kind.ToString(),
    };

    private static string Shorten(string text) => System.Text.Json.JsonSerializer.Serialize(text.Length > 20 ? text[..8] + "…" + text[^8..] : text);
}
