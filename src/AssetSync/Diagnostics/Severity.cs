namespace AssetSync;

/// <summary>How much a finding asks of its reader.</summary>
public enum Severity
{
    /// <summary>The next sync fixes it.</summary>
    Fixable,

    /// <summary>Someone has to decide or to do something first.</summary>
    Decision,

    /// <summary>Nothing can be synced before it is put right.</summary>
    Error,
}
