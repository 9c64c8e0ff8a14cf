namespace AssetSync;

/// <summary>Thrown when a copy cannot be made of its source, or an edit of it cannot be carried back.</summary>
internal sealed class ContentException(Problem problem) : IOException(problem.Message)
{
    public Problem Problem => problem;
}
