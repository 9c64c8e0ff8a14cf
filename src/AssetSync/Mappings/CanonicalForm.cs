using System.Globalization;
using System.Text;

namespace AssetSync;

/// <summary>Normalizes Unicode text to its decomposed form (NFD), so that canonically equivalent names become equal.</summary>
internal static class CanonicalForm
{
    private const int FirstSyllable = 0xAC00;
    private const int LastSyllable = 0xD7A3;

    // Read for the first name that is not ASCII.
    private static readonly (Dictionary<int, int[]> Decompositions, Dictionary<int, byte> Classes) Tables = ReadTables();

    /// <summary>Returns the decomposed form; halves of surrogate pairs become U+FFFD.</summary>
    public static string Normalize(string text)
    {
        if (Ascii.IsValid(text))
            return text;
        var points = new List<(int Value, byte Class)>(text.Length + 8);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is >= FirstSyllable and <= LastSyllable)
                AddSyllable(points, rune.Value - FirstSyllable);
            else if (Tables.Decompositions.TryGetValue(rune.Value, out var parts))
                foreach (var part in parts)
                    Add(points, part);
            else
                Add(points, rune.Value);
        }

        var builder = new StringBuilder(points.Count);
        foreach (var (value, _) in points)
            builder.Append(new Rune(value).ToString());
        return builder.ToString();
    }

    // Combining marks are sorted by their classes; equal ones keep their order.
    private static void Add(List<(int Value, byte Class)> points, int value)
    {
        var combining = value < 0x300 ? (byte)0 : Tables.Classes.GetValueOrDefault(value);
        var at = points.Count;
        while (combining > 0 && at > 0 && points[at - 1].Class > combining)
            at--;
        points.Insert(at, (value, combining));
    }

    // The Unicode Standard, section 3.12: a syllable is a leading consonant, a vowel and an optional trailing consonant.
    private static void AddSyllable(List<(int Value, byte Class)> points, int index)
    {
        const int Vowels = 21, Trails = 28;
        Add(points, 0x1100 + (index / (Vowels * Trails)));
        Add(points, 0x1161 + (index % (Vowels * Trails) / Trails));
        if (index % Trails > 0)
            Add(points, 0x11A7 + (index % Trails));
    }

    // With invariant globalization the runtime does not normalize, so CanonicalForm.txt is used: the canonical decompositions and
    // combining classes of Unicode 17 without Hangul, printed by a runtime that does. For each code point its full decomposition, "code:" only
    // where a run begins; then, after an empty line, ranges with their combining class.
    private static (Dictionary<int, int[]> Decompositions, Dictionary<int, byte> Classes) ReadTables()
    {
        using var reader = new StreamReader(typeof(CanonicalForm).Assembly.GetManifestResourceStream("CanonicalForm.txt")!);
        var tables = reader.ReadToEnd().ReplaceLineEndings("\n").Split("\n\n");
        return (ReadDecompositions(Entries(tables[0])), ReadClasses(Entries(tables[1])));
    }

    private static Dictionary<int, int[]> ReadDecompositions(string[] entries)
    {
        var table = new Dictionary<int, int[]>(2200);
        var code = 0;
        foreach (var entry in entries)
        {
            var colon = entry.IndexOf(':', StringComparison.Ordinal);
            code = colon < 0 ? code + 1 : Hex(entry[..colon]);
            table.Add(code, [.. entry[(colon + 1)..].Split('.').Select(Hex)]);
        }

        return table;
    }

    private static Dictionary<int, byte> ReadClasses(string[] entries)
    {
        var table = new Dictionary<int, byte>(1000);
        foreach (var entry in entries)
        {
            var parts = entry.Split('-', ':');
            for (var code = Hex(parts[0]); code <= Hex(parts[^2]); code++)
                table.Add(code, byte.Parse(parts[^1], CultureInfo.InvariantCulture));
        }

        return table;
    }

    private static string[] Entries(string table) => table.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);

    private static int Hex(string text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
