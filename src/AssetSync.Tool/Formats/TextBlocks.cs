namespace AssetSync.Tool.Formats;

/// <summary>Writes blocks of lines with an empty line between them.</summary>
internal sealed class TextBlocks(TextWriter writer)
{
    private bool _isFirst = true;

    /// <summary>Begins a block, if it will have lines.</summary>
    public void Begin(bool hasLines = true)
    {
        if (!hasLines)
            return;
        if (!_isFirst)
            writer.WriteLine();
        _isFirst = false;
    }

    /// <summary>Writes a block, or nothing if there is no text.</summary>
    public void Add(string text)
    {
        Begin(text.Length > 0);
        writer.Write(text);
    }

    public void Line(string line) => writer.WriteLine(line);

    public void Append(string text) => writer.Write(text);
}
