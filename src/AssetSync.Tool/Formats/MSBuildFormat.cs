namespace AssetSync.Tool.Formats;

/// <summary>Writes MSBuild's canonical errors, which an Exec task and an IDE understand.</summary>
internal sealed class MSBuildFormat(Places places) : TextBasedFormat
{
    public override void Write(Answer answer, TextWriter writer)
    {
        foreach (var change in answer.Changes)
            writer.WriteLine($"asset-sync {change.Kind.ToName()} {change.Destination}");
        foreach (var line in Annotation.ListFor(answer))
            writer.WriteLine($"{Origin(line.Location)}: error {line.Code}: {(line.Title.Length == 0 ? line.Text : $"{line.Title}: {line.Text}")}");
    }

    private string Origin(FileLocation? location) =>
        location is null ? "asset-sync " : (location with { File = places.From(places.WorkingDirectory, location.File) }).ToString();
}
