namespace AssetSync;

internal static class PairRules
{
    public static List<Problem> Check(IReadOnlyList<Pair> p, string a, string b) => [];
}

internal static class MappingFileEditor
{
    public static byte[] Add(ReadOnlyMemory<byte> existingOrEmpty, string path, string source, IReadOnlyList<string> destinations, string? purpose) => [];

    public static byte[] Remove(ReadOnlyMemory<byte> existing, string path, string sourceOrDestination) => [];
}
