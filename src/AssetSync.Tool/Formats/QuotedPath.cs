using System.Text;

namespace AssetSync.Tool.Formats;

/// <summary>Writes paths for programs, one a line, as git does: as they are, or in double quotes with the escapes of C where a character cannot be printed.</summary>
internal static class QuotedPath
{
    public static string From(string path)
    {
        if (Printable.Line(path) == path && !path.StartsWith("::", StringComparison.Ordinal) && path.AsSpan().IndexOfAny('"', '\\') < 0)
            return path;
        var builder = new StringBuilder("\"");
        foreach (var value in StandardStreams.Utf8.GetBytes(path))
        {
            if (value is (byte)'"' or (byte)'\\')
                builder.Append('\\').Append((char)value);
            else if (value is < 0x20 or > 0x7E or (byte)'#' or (byte)':')
                builder.Append('\\').Append(Convert.ToString(value, 8).PadLeft(3, '0'));
            else
                builder.Append((char)value);
        }

        return builder.Append('"').ToString();
    }
}
