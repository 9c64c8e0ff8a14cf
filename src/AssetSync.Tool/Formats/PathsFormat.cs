namespace AssetSync.Tool.Formats;

/// <summary>Writes the destinations, one a line, as seen from the working directory: for scripts and builds.</summary>
internal sealed class PathsFormat(Places places) : TextBasedFormat
{
    public override void Write(Answer answer, TextWriter writer)
    {
        foreach (var destination in answer.Destinations ?? [])
            writer.WriteLine(places.From(places.WorkingDirectory, destination.Value));
    }
}
