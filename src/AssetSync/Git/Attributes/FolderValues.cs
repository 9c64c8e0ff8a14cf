namespace AssetSync;

/// <summary>Makes a value for each folder from that of the folder above it, once; the empty path is the top.</summary>
/// <remarks>Without recursion, since thousands of folders can be nested, and without computing those above again.</remarks>
internal sealed class FolderValues<T>(T top, Func<string, T, T> make)
{
    private readonly Dictionary<string, T> _values = new(StringComparer.Ordinal) { [""] = top };

    public T For(string folder)
    {
        var unknown = new Stack<string>();
        T? value;
        while (!_values.TryGetValue(folder, out value))
        {
            unknown.Push(folder);
            folder = folder[..Math.Max(0, folder.LastIndexOf('/'))];
        }

        while (unknown.TryPop(out var next))
            _values.Add(next, value = make(next, value));
        return value;
    }
}
