using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace AssetSync;

/// <summary>One <c>git cat-file --batch</c>, which is asked for a blob and then read.</summary>
internal sealed class CatFile : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _error;
    private readonly BufferedStream _answers;

    public CatFile(GitRepository repository)
    {
        _process = repository.Start(["cat-file", "--batch"]);
        _error = _process.StandardError.ReadToEndAsync();
        _answers = new(_process.StandardOutput.BaseStream, 64 * 1024);
    }

    /// <summary>Asks for a blob and returns its size; its bytes come next.</summary>
    public long Ask(string id)
    {
        try
        {
            _process.StandardInput.BaseStream.Write(Encoding.ASCII.GetBytes(id + "\n"));
            _process.StandardInput.BaseStream.Flush();
        }
        catch (IOException)
        {
            throw Failure();
        }

        // "<id> blob <size>", or "<id> missing".
        var line = new StringBuilder();
        for (int next; (next = _answers.ReadByte()) != '\n';)
            line.Append(next >= 0 ? (char)next : throw Failure());
        return line.ToString().Split(' ') is [_, "blob", var size]
            ? long.Parse(size, CultureInfo.InvariantCulture)
            : throw new IOException($"git does not have the content {line}");
    }

    /// <summary>Reads until the buffer is full.</summary>
    public void Read(Span<byte> buffer)
    {
        if (_answers.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false) < buffer.Length)
            throw Failure();
    }

    private IOException Failure()
    {
        _process.Kill();
        _process.WaitForExit();
        var output = new GitOutput(_process.ExitCode, [], _error.GetAwaiter().GetResult());
        return new($"git cat-file ended early: {output.Words}");
    }

    // It may be in the middle of a blob.
    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _answers.Dispose();
        _process.Dispose();
    }
}
