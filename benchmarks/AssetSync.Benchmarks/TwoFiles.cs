namespace AssetSync.Benchmarks;

/// <summary>Two identical files of seeded bytes in a scratch folder.</summary>
internal sealed class TwoFiles : IDisposable
{
    public const string Left = "left";
    public const string Right = "right";

    public TwoFiles(int size)
    {
        var bytes = new byte[size];
        new Random(1).NextBytes(bytes);
        foreach (var name in new[] { Left, Right })
            File.WriteAllBytes(PathOf(name), bytes);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("AssetSync.Benchmarks-").FullName;

    public string PathOf(string name) => Path.Combine(Folder, name);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
