namespace AssetSync;

/// <summary>How severe a finding is.</summary>
public enum Severity
{
    /// <summary>The next sync fixes it.</summary>
    Fixable,

    /// <summary>Someone has to decide or do something first.</summary>
    Decision,

    /// <summary>Nothing can be synced before it is fixed.</summary>
    Error,
}
