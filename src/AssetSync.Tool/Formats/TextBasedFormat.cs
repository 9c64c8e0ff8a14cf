using System.Text;

namespace AssetSync.Tool.Formats;

/// <summary>A format made of lines.</summary>
internal abstract class TextBasedFormat : IFormat
{
    public void Write(Answer answer, Stream output, Encoding encoding)
    {
        using var writer = new StreamWriter(output, encoding, bufferSize: 16 * 1024, leaveOpen: true) { NewLine = "\n" };
        Write(answer, writer);
    }

    public abstract void Write(Answer answer, TextWriter writer);
}
