using System.Buffers;
using System.Text;

namespace AssetSync.Tool.Terminal;

/// <summary>
/// The only way to standard output, standard error and the pager. Even if a caller forgot to escape it, nothing here acts on a terminal
/// or build server, or is invisible, unless it has a <see cref="Mark"/>.
/// </summary>
/// <param name="inner">Where the text goes.</param>
/// <param name="isExact">Whether content stays as it is, as in a file; marks are removed anyway.</param>
internal sealed class SafeStream(Stream inner, bool isExact = false) : OutputStream
{
    private static readonly SearchValues<byte> Harmless = SearchValues.Create([(byte)'\n', .. Enumerable.Range(' ', '~' - ' ' + 1).Select(value => (byte)value)]);

    private readonly ArrayBufferWriter<byte> _line = new();

    /// <summary>Passes on whole lines; the rest waits for its end.</summary>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        var end = buffer.LastIndexOf((byte)'\n') + 1;
        _line.Write(buffer[..end]);
        if (end > 0)
            Pass();
        _line.Write(buffer[end..]);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Pass();
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Pass()
    {
        var bytes = _line.WrittenSpan;
        if (bytes.ContainsAnyExcept(Harmless) || bytes.IndexOf("##"u8) >= 0 || bytes.IndexOf("::"u8) >= 0)
            inner.Write(StandardStreams.Utf8.GetBytes(Safe(StandardStreams.Utf8.GetString(bytes))));
        else if (bytes.Length > 0)
            inner.Write(bytes);
        _line.ResetWrittenCount();
    }

    private string Safe(string text)
    {
        if (isExact)
            return text.Replace(Mark.Command, "", StringComparison.Ordinal).Replace(Mark.Escape, "\e", StringComparison.Ordinal);
        var safe = new StringBuilder(text.Length + 64);
        for (var rest = text.AsSpan(); rest.Length > 0;)
        {
            var end = rest.IndexOf('\n');
            AppendLine(safe, end < 0 ? rest : rest[..end]);
            if (end < 0)
                break;
            safe.Append('\n');
            rest = rest[(end + 1)..];
        }

        return safe.ToString();
    }

    private static void AppendLine(StringBuilder safe, ReadOnlySpan<char> line)
    {
        var content = line;
        if (content.StartsWith(Mark.Command, StringComparison.Ordinal))
        {
            safe.Append(content.Slice(Mark.Command.Length, 2));
            content = content[(Mark.Command.Length + 2)..];
        }
        else if (content.TrimStart() is [':', ':', ..] command)
        {
            // GitHub treats it as a command even if it is indented, as in a line of a diff.
            safe.Append(content[..^command.Length]);
            Printable.Escape(safe, ":");
            content = command[1..];
        }

        // Before a line feed it is part of the line ending, and harmless.
        var end = content.EndsWith('\r') ? "\r" : "";
        content = content[..^end.Length];
        for (int mark; (mark = content.IndexOf(Mark.Escape, StringComparison.Ordinal)) >= 0; content = content[(mark + Mark.Escape.Length)..])
        {
            Printable.Append(safe, content[..mark], keepsTabs: true);
            safe.Append('\e');
        }

        Printable.Append(safe, content, keepsTabs: true);
        safe.Append(end);
    }
}
