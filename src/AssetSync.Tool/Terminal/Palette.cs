namespace AssetSync.Tool.Terminal;

/// <summary>Colours text by its meaning, or leaves it as it is.</summary>
internal sealed class Palette(bool isColored)
{
    public static Palette Plain { get; } = new(false);

    public bool IsColored => isColored;

    public string Bad(string text) => Paint("31", text);

    public string Good(string text) => Paint("32", text);

    public string Warning(string text) => Paint("33", text);

    /// <summary>Colours by severity: what the next sync fixes, what needs a decision, what is an error.</summary>
    public string Color(Severity severity, string text) => severity switch
    {
        Severity.Fixable => Place(text),
        Severity.Decision => Warning(text),
        _ => Bad(text),
    };

    public string Place(string text) => Paint("36", text);

    public string Strong(string text) => Paint("1", text);

    private string Paint(string code, string text) => isColored ? $"{Mark.Escape}[{code}m{text}{Mark.Escape}[0m" : text;
}
