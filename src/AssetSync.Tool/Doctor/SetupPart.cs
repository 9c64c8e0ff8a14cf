namespace AssetSync.Tool.Doctor;

/// <summary>One part of the set-up as doctor saw it.</summary>
/// <param name="Name">The part, in one or two words.</param>
/// <param name="State">Its state.</param>
/// <param name="Text">What was seen, without a full stop at its end.</param>
/// <param name="Fix">What to do about it, or null.</param>
internal sealed record SetupPart(string Name, SetupState State, string Text, string? Fix = null)
{
    public string Text { get; init => field = Printable.Line(value); } = Printable.Line(Text);

    public string? Fix { get; init => field = value is null ? null : Printable.Line(value); } = Fix is null ? null : Printable.Line(Fix);

    public string StateName => State switch
    {
        SetupState.Ok => "ok",
        SetupState.Hint => "hint",
        _ => "problem",
    };
}
