namespace AssetSync;

/// <summary>How a git command ended and what it wrote.</summary>
internal readonly record struct GitOutput(int ExitCode, byte[] Bytes, string Error)
{
    public bool Succeeded => ExitCode == 0;

    /// <summary>Its standard error, on one line.</summary>
    public string Words
    {
        get
        {
            var lines = Error.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            return lines.Length == 0 ? "it gave no reason" : string.Join("; ", lines).TrimEnd('.');
        }
    }
}
