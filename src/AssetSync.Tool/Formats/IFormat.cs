using System.Text;

namespace AssetSync.Tool.Formats;

/// <summary>Writes an answer in one form.</summary>
internal interface IFormat
{
    void Write(Answer answer, Stream output, Encoding encoding);
}
