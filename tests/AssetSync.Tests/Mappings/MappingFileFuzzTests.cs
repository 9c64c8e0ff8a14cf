using System.Text;

namespace AssetSync.Tests.Mappings;

public class MappingFileFuzzTests
{
    private const string Name = "asset-mappings.json";

    private static readonly string[] Files =
    [
        "{\"mappings\":[{\"source\":\"a\",\"destination\":\"b\"}]}",
        "{ \"mappings\": [], \"allowEmpty\": true }",
        """
        // first
        {
          "$schema": "docs/asset-mappings.schema.json",
          "mappings": [
            /* two */ { "source": "docs/é𝄞/*.md", "exclude": ["draft-*", "x/"], "destinations": ["a/", "b/c/"], "purpose": "\u00e9\ud834\udd1e" },
            { "source": "schemas/", "destination": "packages/", },
          ],
        }

        """,
    ];

    private static readonly string[] Pieces =
        ["{", "}", "[", "]", ",", ":", "\"", "\\", "//", "/*", "*/", "\n", "\r", " ", "\"mappings\"", "\"source\":", "\"destinations\":[", "null", "true", "1e9", "-", "\\ud800", "\"../x\"", "\0", "\u2028", "é", "𝄞", "**", "/", "\uFEFF"];

    private static readonly int Cases = Exhaustive.Choose(2000, 100_000);
    private readonly Random _random = new(20261121);

    [Fact]
    public void Random_bytes_are_refused_with_a_place()
    {
        for (var i = 0; i < Cases; i++)
        {
            var bytes = new byte[_random.Next(64)];
            _random.NextBytes(bytes);
            Read(bytes);
        }

        Exhaustive.Report("mapping files of random bytes", Cases);
    }

    [Fact]
    public void Random_pieces_of_mapping_files_are_refused_with_a_place()
    {
        for (var i = 0; i < Cases; i++)
            Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, _random.Next(20)).Select(_ => Pick(Pieces)))));
        Exhaustive.Report("mapping files of random pieces", Cases);
    }

    [Fact]
    public void Mutated_mapping_files_are_read_or_refused_with_a_place()
    {
        for (var i = 0; i < Cases; i++)
        {
            var bytes = Encoding.UTF8.GetBytes(Pick(Files)).ToList();
            for (var changes = _random.Next(1, 4); changes > 0; changes--)
                Mutate(bytes);
            Read([.. bytes]);
        }

        Exhaustive.Report("mutated mapping files", Cases);
    }

    private static void Read(byte[] bytes)
    {
        try
        {
            _ = MappingFile.Parse(bytes, Name);
        }
        catch (AssetSyncException exception)
        {
            exception.ExitCode.ShouldBe(ExitCode.BadInput);
            var lines = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r');
            foreach (var problem in exception.Problems)
            {
                problem.Location.ShouldNotBeNull().Line.ShouldBeInRange(1, lines.Length);
                problem.Location.Column.ShouldBeInRange(1, lines[problem.Location.Line - 1].Length + 2);
                problem.Message.ShouldAllBe(c => !char.IsControl(c));
            }
        }
    }

    private void Mutate(List<byte> bytes)
    {
        var at = _random.Next(bytes.Count);
        switch (_random.Next(4))
        {
            case 0:
                bytes[at] = (byte)_random.Next(256);
                break;
            case 1:
                bytes.RemoveRange(at, Math.Min(_random.Next(8), bytes.Count - at));
                break;
            case 2:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pick(Pieces)));
                break;
            default:
                bytes.InsertRange(at, bytes.Skip(_random.Next(bytes.Count)).Take(_random.Next(30)).ToList());
                break;
        }

        if (bytes.Count == 0)
            bytes.Add((byte)'{');
    }

    private T Pick<T>(T[] items) => items[_random.Next(items.Length)];
}
