namespace AssetSync;

/// <summary>Thrown when the text of a copy cannot be made, or an edit of it cannot be taken back.</summary>
internal sealed class ContentException(Problem problem) : IOException(problem.Message)
{
    public Problem Problem => problem;
}
