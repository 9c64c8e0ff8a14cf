using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace AssetSync;

/// <summary>Reads blobs, where the disk does not hold the same, through one <c>git cat-file --batch</c>; threads take turns.</summary>
internal sealed class GitBlobs(GitRepository repository) : IDisposable
{
    private const long LargestInMemory = 16 * 1024 * 1024;
    private readonly object _turn = new();
    private IReadOnlyFiles? _workTree;
    private Process? _process;
    private Task<string>? _error;
    private BufferedStream? _answers;

    /// <summary>Reads the blob of a status.</summary>
    /// <param name="path">The path from the top of the work tree.</param>
    /// <param name="status">The status, with the blob's id.</param>
    public ReadableFile Read(string path, FileStatus status)
    {
        lock (_turn)
        {
            _workTree ??= FilesBelow.Open(repository.Folder.WorkTree);
            if (BlobFromDisk.TryRead(_workTree, path, status.ContentId!) is { } content)
                return new BlobInMemory(content, status with { Size = content.Length });
            var answers = Ask(status.ContentId!);
            var size = ReadSize(answers, status.ContentId!);
            var withSize = status with { Size = size };
            ReadableFile blob = size <= LargestInMemory ? BlobInMemory.Read(answers, withSize) : BlobOnDisk.Read(answers, withSize);
            return answers.ReadByte() == '\n' ? blob : throw Failure();
        }
    }

    private BufferedStream Ask(string id)
    {
        if (_process is null)
        {
            _process = repository.Start(["cat-file", "--batch"]);
            _error = _process.StandardError.ReadToEndAsync();
            _answers = new(_process.StandardOutput.BaseStream, 64 * 1024);
        }

        try
        {
            var input = _process.StandardInput.BaseStream;
            input.Write(Encoding.ASCII.GetBytes(id + "\n"));
            input.Flush();
            return _answers!;
        }
        catch (IOException)
        {
            throw Failure();
        }
    }

    // "<id> blob <size>", or "<id> missing".
    private long ReadSize(BufferedStream answers, string id)
    {
        var line = new StringBuilder();
        for (int next; (next = answers.ReadByte()) != '\n';)
            line.Append(next >= 0 ? (char)next : throw Failure());
        return line.ToString().Split(' ') is [_, "blob", var size]
            ? long.Parse(size, CultureInfo.InvariantCulture)
            : throw new IOException($"git cannot give the content {id}: {line}");
    }

    private IOException Failure()
    {
        _process!.Kill();
        _process.WaitForExit();
        var output = new GitOutput(_process.ExitCode, [], _error!.GetAwaiter().GetResult());
        return new($"git cat-file ended early: {output.Words}");
    }

    public void Dispose()
    {
        _workTree?.Dispose();
        if (_process is null)
            return;
        try
        {
            _process.StandardInput.Close();
            _process.WaitForExit();
        }
        catch (IOException)
        {
            // It has ended already.
        }

        _answers!.Dispose();
        _process.Dispose();
        _process = null;
    }
}
