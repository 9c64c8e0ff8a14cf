using System.Text;
using AssetSync.Tool.Commands;

namespace AssetSync.Tool;

/// <summary>Writes an answer to standard output, standard error, the reports and the CI that runs the command.</summary>
internal static class Publisher
{
    public static ExitCode Publish(Answer answer, Invocation invocation)
    {
        var failures = WriteReports(answer, invocation);
        if (failures.Count > 0)
            answer = answer with { Problems = [.. answer.Problems, .. failures], ExitCode = ExitCode.IoFailure };

        var settings = invocation.Settings;
        if (settings.Format != FormatKind.Text)
            WriteMachineFormat(answer, invocation);
        else
            WriteText(answer, invocation);
        if (settings.Format == FormatKind.GitHub || OnGitHub(settings))
            StepSummary.Append(answer);
        return answer.ExitCode;
    }

    private static void WriteMachineFormat(Answer answer, Invocation invocation)
    {
        WriteToOutput(answer, invocation.Settings.Format, invocation);
        if (invocation.Settings.Format is FormatKind.Paths or FormatKind.Copies)
            WriteProblems(answer, invocation, isWhole: true); // it has no place for them
    }

    private static void WriteText(Answer answer, Invocation invocation)
    {
        var settings = invocation.Settings;
        if (!TextFormat.IsSilent(answer, settings.Quiet) && !TryPage(answer, invocation))
            WriteTextToOutput(answer, invocation);
        WriteProblems(answer, invocation, settings.Verbose);
        if (OnGitHub(settings))
            WriteToOutput(answer with { Summary = "" }, FormatKind.GitHub, invocation);
        else if (ServerCommands.OnAzure)
            WriteToOutput(answer with { Summary = "" }, FormatKind.Azure, invocation);
    }

    private static void WriteTextToOutput(Answer answer, Invocation invocation)
    {
        // Diffs show whatever a stranger wrote into a file.
        var stops = ServerCommands.OnGitHub && !answer.Diffs.IsEmpty;
        if (stops)
            StandardStreams.Write(ServerCommands.Stop);
        try
        {
            WriteToOutput(answer, FormatKind.Text, invocation);
        }
        finally
        {
            if (stops)
                StandardStreams.Write(ServerCommands.Resume);
        }
    }

    private static bool TryPage(Answer answer, Invocation invocation)
    {
        if (!answer.IsPaged || answer.Diffs.IsEmpty || Pager.Command is not { } command)
            return false;
        return Pager.TryShow(command, text => Write(answer, FormatKind.Text, invocation, text));
    }

    private static void WriteToOutput(Answer answer, FormatKind kind, Invocation invocation)
    {
        using var output = StandardStreams.OpenOutput();
        Write(answer, kind, invocation, output);
    }

    private static void Write(Answer answer, FormatKind kind, Invocation invocation, Stream output)
    {
        var isText = kind == FormatKind.Text;
        var settings = invocation.Settings;
        var text = new TextOptions
        {
            Palette = new Palette(isText && ColorSupport.OnStandardOutput(settings.NoColor)),
            IsQuiet = settings.Quiet,
            IsWhole = settings.Verbose || !answer.Diffs.IsEmpty,
        };
        AnswerFormats.Create(kind, invocation.Places, text)
            .Write(answer, output, StandardStreams.Utf8);
    }

    private static void WriteProblems(Answer answer, Invocation invocation, bool isWhole)
    {
        if (answer.Problems.Count == 0)
            return;
        var text = new StringBuilder();
        var (places, palette) = (invocation.Places, new Palette(ColorSupport.OnStandardError(invocation.Settings.NoColor)));
        foreach (var problem in LongList.Cut(answer.Problems, isWhole))
        {
            var shown = problem.Location is { } location
                ? problem with { Location = location with { File = places.From(places.WorkingDirectory, location.File) } }
                : problem;
            text.Append(shown.ToString().Replace($"error {problem.Code}:", $"{palette.Bad($"error {problem.Code}")}:", StringComparison.Ordinal)).Append('\n');
        }

        if (LongList.Rest(answer.Problems.Count, isWhole) is { } rest)
            text.Append(rest).Append('\n');

        StandardStreams.WriteError(text.ToString());
    }

    private static List<Problem> WriteReports(Answer answer, Invocation invocation)
    {
        var failures = new List<Problem>();
        foreach (var report in invocation.Settings.Reports)
        {
            try
            {
                using var text = new MemoryStream();
                using (var safe = new SafeStream(text, isExact: !ReportFile.IsDevice(report.File)))
                {
                    AnswerFormats.Create(report.Format, invocation.Places, new TextOptions { IsWhole = true, WithProblems = true })
                        .Write(answer, safe, StandardStreams.Utf8);
                }

                ReportFile.Write(report.File, invocation.Places.Root, text.ToArray());
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                failures.Add(new Problem(DiagnosticCodes.WriteFailed, $"the report {report.File} could not be written: {exception.Message}"));
            }
        }

        return failures;
    }

    private static bool OnGitHub(Settings settings) =>
        settings.Format == FormatKind.Text && ServerCommands.OnGitHub;
}
