using System.Reflection;
using System.Text;

namespace AssetSync.Packages.Tests;

/// <summary>Reads what an assembly embeds.</summary>
internal static class Resources
{
    public static Dictionary<string, string> Of(string assembly) => Of(File.ReadAllBytes(assembly));

    public static Dictionary<string, string> Of(byte[] assembly)
    {
        // From bytes, so that the file is not locked and a second version can be read.
        var loaded = Assembly.Load(assembly);
        return loaded.GetManifestResourceNames().ToDictionary(name => name, name => Read(loaded.GetManifestResourceStream(name)!));
    }

    private static string Read(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
