using System.Text;

namespace AssetSync;

/// <summary>Names of files in one folder, kept as UTF-8 in one piece; never changed once made.</summary>
/// <param name="text">The names, each with a NUL behind it.</param>
/// <param name="starts">Where each begins, and the end; null where there is one name.</param>
internal sealed class PairNames(byte[] text, int[]? starts)
{
    public int Count => starts is null ? 1 : starts.Length - 1;

    public FileName this[int index] => starts is null ? new(text, 0, text.Length - 1) : new(text, starts[index], starts[index + 1] - starts[index] - 1);

    public static PairNames Of(string name) => new(FileName.Of(name).Text, null);

    /// <summary>Collects names; used again for the next folder.</summary>
    public sealed class Builder
    {
        private readonly int[] _starts = new int[PairRun.Most + 1];
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

        public PairNames Take()
        {
            var names = new PairNames(_text[.._starts[Count]], Count == 1 ? null : _starts[..(Count + 1)]);
            Count = 0;
            return names;
        }
    }
}
