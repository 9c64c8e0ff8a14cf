using System.Buffers;
using System.Text;

namespace AssetSync;

/// <summary>Replaces literal texts in one pass, the longest match first, and the other way round.</summary>
internal sealed class Replacements
{
    /// <summary>The largest number of texts to replace, since each is looked for at every position.</summary>
    public const int MostTexts = 100;

    // In characters; a short text may be replaced by a much longer one many times.
    private const int LargestResult = 64 * 1024 * 1024;

    private readonly Table _forth;
    private readonly Table _back;

    /// <param name="texts">The texts to replace, none of them empty, and their replacements.</param>
    public Replacements(IReadOnlyDictionary<string, string> texts)
    {
        _forth = new(texts.Select(pair => (pair.Key, (string?)pair.Value)));

        // A text that replaces several others does not tell which it was.
        _back = new(texts.Where(pair => pair.Value.Length > 0).GroupBy(pair => pair.Value, pair => pair.Key).Select(group => (group.Key, group.Count() == 1 ? group.First() : null)));
    }

    /// <summary>Returns the text with the replacements, or null if it would be too large.</summary>
    public string? Apply(string text) => _forth.Replace(text);

    /// <summary>Returns the text before the replacements, or null if that is ambiguous.</summary>
    public string? Undo(string text) => _back.Replace(text);

    private sealed class Table
    {
        private readonly (string From, string? To)[] _pairs;
        private readonly SearchValues<char> _firsts;

        public Table(IEnumerable<(string From, string? To)> pairs)
        {
            _pairs = [.. pairs.OrderByDescending(pair => pair.From.Length)];
            _firsts = SearchValues.Create([.. _pairs.Select(pair => pair.From[0]).Distinct()]);
        }

        public string? Replace(string text)
        {
            StringBuilder? result = null;
            var (done, at) = (0, 0);
            while (text.AsSpan(at).IndexOfAny(_firsts) is >= 0 and var next)
            {
                at += next;
                if (!TryMatch(text.AsSpan(at), out var from, out var to))
                {
                    at++;
                    continue;
                }

                if (to is null || result?.Length > LargestResult)
                    return null;
                (result ??= new(text.Length)).Append(text, done, at - done).Append(to);
                done = at += from.Length;
            }

            return result?.Append(text, done, text.Length - done).ToString() ?? text;
        }

        private bool TryMatch(ReadOnlySpan<char> text, out string from, out string? to)
        {
            foreach (var pair in _pairs)
            {
                (from, to) = pair;
                if (text.StartsWith(from, StringComparison.Ordinal))
                    return true;
            }

            (from, to) = ("", null);
            return false;
        }
    }
}
