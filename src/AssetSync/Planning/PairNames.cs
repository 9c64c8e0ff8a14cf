using System.Text;

namespace AssetSync;

/// <summary>Names of files in one folder, kept as UTF-8 in one piece; never changed once made.</summary>
internal sealed class PairNames(byte[] text, int[] starts)
{
    public int Count => starts.Length - 1;

    public FileName this[int index] => new(text, starts[index], starts[index + 1] - starts[index] - 1);

    public static PairNames Of(string name)
    {
        var text = FileName.Of(name).Text;
        return new(text, [0, text.Length]);
    }

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
            var names = new PairNames(_text[.._starts[Count]], _starts[..(Count + 1)]);
            Count = 0;
            return names;
        }
    }
}
