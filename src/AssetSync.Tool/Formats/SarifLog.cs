using System.Text.Json.Serialization;

namespace AssetSync.Tool.Formats;

/// <summary>What we use of SARIF 2.1.0.</summary>
internal sealed record SarifLog(
    [property: JsonPropertyName("$schema")] string Schema,
    string Version,
    IEnumerable<SarifRun> Runs);

internal sealed record SarifRun(SarifTool Tool, string ColumnKind, IEnumerable<SarifInvocation> Invocations, IEnumerable<SarifResult> Results);

internal sealed record SarifTool(SarifDriver Driver);

internal sealed record SarifDriver(
    string Name,
    string SemanticVersion,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? InformationUri,
    IEnumerable<SarifRule> Rules);

internal sealed record SarifRule(
    string Id,
    SarifText ShortDescription,
    SarifText Help,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? HelpUri);

internal sealed record SarifText(string Text, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Markdown = null);

internal sealed record SarifInvocation(bool ExecutionSuccessful, int ExitCode, IEnumerable<SarifNotification> ToolExecutionNotifications);

internal sealed record SarifNotification(SarifRuleReference AssociatedRule, string Level, SarifText Message);

internal sealed record SarifRuleReference(string Id);

internal sealed record SarifResult(string RuleId, string Level, SarifText Message, IEnumerable<SarifLocation> Locations, SarifFingerprints PartialFingerprints);

internal sealed record SarifLocation(SarifPhysicalLocation PhysicalLocation);

internal sealed record SarifPhysicalLocation(SarifArtifact ArtifactLocation, SarifRegion Region);

internal sealed record SarifArtifact(string Uri);

internal sealed record SarifRegion(int StartLine, int StartColumn);

internal sealed record SarifFingerprints([property: JsonPropertyName("assetSync/v1")] string AssetSync);
