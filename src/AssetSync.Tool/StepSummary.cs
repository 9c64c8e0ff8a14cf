namespace AssetSync.Tool;

/// <summary>Appends to the summary that GitHub Actions shows on a run's page.</summary>
internal static class StepSummary
{
    public static void Append(Answer answer)
    {
        if (Environment.GetEnvironmentVariable("GITHUB_STEP_SUMMARY") is not { Length: > 0 } path)
            return;
        try
        {
            using var file = new SafeStream(new FileStream(path, FileMode.Append));
            new MarkdownFormat().Write(answer, file, StandardStreams.Utf8);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The verdict does not depend on it.
            StandardStreams.WriteError($"asset-sync: no step summary was written: {exception.Message}\n");
        }
    }
}
