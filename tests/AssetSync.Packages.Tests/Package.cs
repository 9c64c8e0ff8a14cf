using System.IO.Compression;
using System.Xml.Linq;

namespace AssetSync.Packages.Tests;

/// <summary>Reads a package as the archive that it is.</summary>
internal sealed class Package(string id, string folder) : IDisposable
{
    private readonly ZipArchive _archive = ZipFile.OpenRead(Path.Combine(folder, $"{id}.{Feed.Version}.nupkg"));

    public Package(string id)
        : this(id, Feed.Path)
    {
    }

    public IReadOnlyList<string> Entries => [.. _archive.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal)];

    /// <summary>Gets the metadata of the manifest by name.</summary>
    public ILookup<string, XElement> Metadata
    {
        get
        {
            using var stream = _archive.GetEntry($"{id}.nuspec")!.Open();
            return XDocument.Load(stream).Root!.Elements().First(element => element.Name.LocalName == "metadata").Elements().ToLookup(element => element.Name.LocalName);
        }
    }

    public byte[] Read(string entry)
    {
        using var stream = (_archive.GetEntry(entry) ?? throw new InvalidOperationException($"{entry} is not in {id}")).Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    public void Dispose() => _archive.Dispose();
}
