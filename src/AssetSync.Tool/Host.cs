using System.CommandLine;
using AssetSync.Tool.Commands;
using AssetSync.Tool.Completion;
using AssetSync.Tool.Help;

namespace AssetSync.Tool;

/// <summary>From arguments to exit code: parses, runs one command, prints its answer.</summary>
internal static class Host
{
    // Names that begin with @ are paths here, such as package folders, not files with more arguments.
    private static readonly ParserConfiguration Parser = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    public static int Run(string[] args)
    {
        try
        {
            return RunCommand(args);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Only the output can fail here: a full disk, or a closed terminal.
            TryWriteError($"asset-sync: the answer could not be written: {exception.Message}\n");
            return (int)ExitCode.IoFailure;
        }
    }

    private static void TryWriteError(string text)
    {
        try
        {
            StandardStreams.WriteError(text);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // There is nowhere to print this; the exit code says it.
        }
    }

    private static int RunCommand(string[] args)
    {
        if (args is [Completer.Question, var line])
            return Print(Completer.Complete(line));
        if (args is ["help", ..])
            args = [.. args[1..], "--help"];
        var options = new CommonOptions();
        var parsed = CommandCatalogue.Build(args, options).Parse(ContentOptions.Expand(args), Parser);
        if (args.Length == 0)
        {
            StandardStreams.WriteError(ShortHelp.Write(parsed.CommandResult.Command, options));
            return (int)ExitCode.BadInput;
        }

        if (parsed.GetValue(options.Help) && (parsed.CommandResult.Command is ToolCommand || parsed.UnmatchedTokens.Count == 0))
            return Print(IsShort(parsed, options) ? ShortHelp.Write(parsed.CommandResult.Command, options) : HelpPage.Write(parsed.CommandResult.Command, options));
        if (parsed.GetValue(options.Version))
            return Print($"{ToolVersion.Full}\n");

        var problems = new List<Problem>();
        CommandLineProblems.Collect(parsed, problems);
        var settings = Settings.From(parsed, options, problems);
        using var invocation = new Invocation(parsed, settings);
        try
        {
            var answer = problems.Count > 0 ? Failure(parsed, ExitCode.BadInput, problems) : Run(parsed, invocation);
            invocation.EndProgress();
            return (int)Publisher.Publish(answer, invocation);
        }
        catch (OperationCanceledException)
        {
            invocation.EndProgress();
            StandardStreams.WriteError("asset-sync: interrupted\n");
            return Interrupt.ExitCode;
        }
    }

    /// <summary>Returns whether -h asked for help, and not --help.</summary>
    private static bool IsShort(ParseResult parsed, CommonOptions options) =>
        parsed.GetResult(options.Help)?.IdentifierToken?.Value != options.Help.Name;

    private static Answer Run(ParseResult parsed, Invocation invocation)
    {
        try
        {
            return ((ToolCommand)parsed.CommandResult.Command).Run(invocation);
        }
        catch (AssetSyncException exception)
        {
            return Failure(parsed, exception.ExitCode, exception.Problems) with
            {
                Root = invocation.Places.Root,
                MappingFile = invocation.Places.MappingFile,
            };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Failure(parsed, ExitCode.IoFailure, [new Problem(DiagnosticCodes.ReadFailed, exception.Message)]);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return Failure(parsed, ExitCode.IoFailure, [Unexpected(exception)]);
        }
    }

    /// <summary>A gate must fail with a code even if it has a bug.</summary>
    private static Problem Unexpected(Exception exception)
    {
        StandardStreams.WriteError($"{exception}\n");
        return new Problem(DiagnosticCodes.Unexpected, $"{exception.GetType().Name}: {exception.Message}")
        {
            Fix = "please report it with the output above",
        };
    }

    private static Answer Failure(ParseResult parsed, ExitCode exitCode, IReadOnlyList<Problem> problems) => new()
    {
        Command = parsed.CommandResult.Command is ToolCommand command ? command.Name : "",
        ExitCode = exitCode,
        Problems = problems,
    };

    private static int Print(string text)
    {
        StandardStreams.Write(text);
        return (int)ExitCode.Success;
    }
}
