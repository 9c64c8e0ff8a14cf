using System.Text;

namespace AssetSync;

/// <summary>The names of files in one folder as one piece of UTF-8. Immutable.</summary>
/// <param name="text">The names, each followed by a NUL.</param>
/// <param name="starts">Where each begins, and the end; null if there is one name.</param>
/// <remarks>A string for each name would take three times the memory of 100,000 files, and would have to be encoded for every call to the kernel (ADR 0015).</remarks>
internal sealed class FileNames(byte[] text, int[]? starts)
{
    public int ByteCount => text.Length;

    public int Count => starts is null ? 1 : starts.Length - 1;

    public FileName this[int index] => starts is null ? new(text, 0, text.Length - 1) : new(text, starts[index], starts[index + 1] - starts[index] - 1);

    public static FileNames FromName(string name) => new(FileName.From(name).Text, null);

    /// <summary>Returns a single name.</summary>
    public FileNames Single(int index) => starts is null ? this : new(text[starts[index]..starts[index + 1]], null);

    /// <summary>Collects names; used again for the next folder.</summary>
    public sealed class Builder
    {
        private readonly int[] _starts = new int[PairGroup.LargestCount + 1];
        private byte[] _text = new byte[4096];

        public int Count { get; private set; }

        public void Add(string name)
        {
            var start = _starts[Count];
            if (_text.Length - start <= Encoding.UTF8.GetMaxByteCount(name.Length))
                Array.Resize(ref _text, (2 * _text.Length) + Encoding.UTF8.GetMaxByteCount(name.Length));
            var length = Encoding.UTF8.GetBytes(name, _text.AsSpan(start));
            _text[start + length] = 0;
            _starts[++Count] = start + length + 1;
        }

        public FileNames Build()
        {
            var names = new FileNames(_text[.._starts[Count]], Count == 1 ? null : _starts[..(Count + 1)]);
            Count = 0;
            return names;
        }
    }
}
