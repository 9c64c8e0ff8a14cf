namespace AssetSync.Tool;

/// <summary>Text whose colours are decided when it is written.</summary>
internal sealed class ColoredText(Func<Palette, string> draw)
{
    public string Draw(Palette palette) => draw(palette);

    public static implicit operator ColoredText(string text) => new(_ => text);
}
