using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace AssetSync;

/// <summary>Starts git: arguments as a list, bytes in and out, without running what a configuration names, in the repository that was found.</summary>
/// <remarks>None of the commands that are run starts a pager, asks for a password, takes a lock or runs a hook.</remarks>
internal static class GitProcess
{
    private static readonly string[] Settings =
    [
        // A program that reading the index would start. Empty, because older versions read any other value as a program's name.
        "-c", "core.fsmonitor=",

        // A committed folder may look like a repository.
        "-c", "safe.bareRepository=explicit",
    ];

    public static Process Start(GitSurroundings around, string workingDirectory, IReadOnlyList<string> arguments)
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
        foreach (var argument in Settings.Concat(arguments))
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in around.Changes)
            start.Environment[name] = value;
        // A partial clone would fetch missing objects, with any program that its configuration names. Older versions know only the second.
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        start.Environment["GIT_ALLOW_PROTOCOL"] = "none";
        // If git finds this repository broken, it must not use one around it.
        start.Environment["GIT_CEILING_DIRECTORIES"] = Path.GetDirectoryName(workingDirectory);
        try
        {
            return Process.Start(start) ?? throw GitErrors.Failed("could not start git");
        }
        catch (Win32Exception exception)
        {
            throw GitErrors.Failed($"could not start git: {exception.Message}");
        }
    }

    /// <summary>Runs git to its end.</summary>
    public static GitOutput Run(
        GitSurroundings around, string workingDirectory, IReadOnlyList<string> arguments, ReadOnlyMemory<byte> input = default, CancellationToken cancellationToken = default)
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
            // Git exited before it read everything; its exit code tells why.
        }
    }
}
