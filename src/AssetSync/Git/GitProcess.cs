using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace AssetSync;

/// <summary>Starts git: arguments as a list, bytes in and out, no terminal, no lock taken on the way.</summary>
internal static class GitProcess
{
    public static Process Start(GitSurroundings around, string workingDirectory, IEnumerable<string> arguments)
    {
        var program = GitProgram.Path ?? throw GitErrors.Failed("git is not installed, or not on the PATH");
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = workingDirectory,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("core.quotepath=off");
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in around.Changes)
            start.Environment[name] = value;
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw GitErrors.Failed($"git could not be started: {exception.Message}");
        }
    }

    /// <summary>Runs git to its end.</summary>
    public static GitOutput Run(
        GitSurroundings around, string workingDirectory, IEnumerable<string> arguments, ReadOnlyMemory<byte> input = default, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var process = Start(around, workingDirectory, arguments);
        using var killed = cancellationToken.Register(process.Kill);
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var written = Task.Run(() => Write(process, input), CancellationToken.None);
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        written.GetAwaiter().GetResult();
        cancellationToken.ThrowIfCancellationRequested();
        return new(process.ExitCode, output.ToArray(), error.GetAwaiter().GetResult());
    }

    private static void Write(Process process, ReadOnlyMemory<byte> input)
    {
        try
        {
            process.StandardInput.BaseStream.Write(input.Span);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // Git ended before it read everything; its exit code tells why.
        }
    }
}
