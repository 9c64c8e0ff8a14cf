namespace AssetSync;

internal static class MappingFileEditor
{
    public static byte[] Add(ReadOnlyMemory<byte> existingOrEmpty, string path, string source, IReadOnlyList<string> destinations, string? purpose) => throw new NotSupportedException();

    public static byte[] Remove(ReadOnlyMemory<byte> existing, string path, string sourceOrDestination) => throw new NotSupportedException();
}
