namespace AssetSync;

/// <summary>Why something could not be read, understood or written; drift is a <see cref="Finding"/> instead.</summary>
/// <param name="Code">The diagnostic's code, such as <c>ASSETSYNC0104</c>; each has a page under docs/diagnostics.</param>
/// <param name="Message">One sentence on what is wrong, without a full stop at its end.</param>
public sealed record Problem(string Code, string Message)
{
    /// <summary>Gets one sentence on what is wrong, without a full stop at its end; safe to print, whatever names are in it.</summary>
    public string Message { get; init => field = Printable.Line(value); } = Printable.Line(Message);

    /// <summary>Gets where it was found, or null if there is no such place.</summary>
    public FileLocation? Location { get; init; }

    /// <summary>Gets what to do about it, or null.</summary>
    public string? Fix { get; init => field = value is null ? null : Printable.Line(value); }

    /// <summary>Gets its exit code: a mistake in or of the mapping file is bad input, a refusal by the system a failure.</summary>
    public ExitCode ExitCode => Code == DiagnosticCodes.UntrackedSource ? ExitCode.Drift : Code.StartsWith("ASSETSYNC03", StringComparison.Ordinal) ? ExitCode.IoFailure : ExitCode.BadInput;

    /// <summary>Returns location, code, message and fix on one line.</summary>
    public override string ToString() =>
        (Location is null ? "" : $"{Location}: ") + $"error {Code}: {Message}" + (Fix is null ? "" : $" ({Fix})");
}
