using System.Text;

namespace AssetSync.Tests.Content;

/// <summary>Laws for every text, rule and edit; seeded, so that a failure can be repeated.</summary>
public class MadeLawTests
{
    private const int Runs = 4000;
    private static readonly string[] Pieces = ["a", "b", "ab", "x", "y", " ", "é", "𝄞", "--", "#"];
    private static readonly string[] Beginnings = ["", "", "", "\uFEFF", "#!/bin/sh\n", "---\nk: v\n---\n", "<?xml version=\"1.0\"?>\n"];

    [Fact]
    public void What_was_synced_is_in_sync()
    {
        using var folder = new ScratchFolder();
        var random = new Random(20261125);
        var entries = new List<string>();
        for (var i = 0; i < 150; i++)
        {
            folder.Write($"s/{i}.md", Text(random));
            entries.Add($$"""{ "source": "s/{{i}}.md", "destination": "d/{{i}}.md", {{Keys(random)}} }""");
        }

        folder.Write("asset-mappings.json", $$"""{ "mappings": [ {{string.Join(",\n", entries)}} ] }""");
        var root = folder.OpenRoot();

        root.Sync().Changes.Count.ShouldBe(150);
        root.Verify().Findings.ShouldBeEmpty();
        root.Sync().Changes.ShouldBeEmpty();
    }

    [Fact]
    public void An_edit_of_lines_comes_back_as_that_edit_or_not_at_all()
    {
        var carried = 0;
        for (var seed = 0; seed < Runs; seed++)
        {
            var random = new Random(seed);
            var (keys, source) = (Keys(random), Text(random));
            var (maker, rule) = (MadeText.Maker(keys), MadeText.Rule(keys));
            var lines = TextLine.Split(source);
            var edited = Edit(random, lines);
            var copy = maker.Make(string.Concat(edited.Select(line => line.Text + line.Ending)));
            if (TryCarryBack(maker, source, copy) is not { } result)
                continue;

            carried++;
            maker.Make(result).ShouldBe(copy, $"seed {seed}");
            var back = TextLine.Split(result);
            back.Count.ShouldBe(edited.Count, $"seed {seed}");
            for (var i = 0; i < back.Count; i++)
            {
                // Any of the lines that became equal will do.
                if (edited[i].Number > 0)
                    lines.Where(line => rule.Replace(line.Text) == rule.Replace(edited[i].Text)).Select(line => line.Text).ShouldContain(back[i].Text, $"seed {seed}, line {i + 1}");
            }
        }

        carried.ShouldBeGreaterThan(Runs / 2);
    }

    [Fact]
    public void Whatever_was_edited_the_source_makes_it_or_the_edit_is_refused()
    {
        var (carried, refused) = (0, 0);
        for (var seed = 0; seed < Runs; seed++)
        {
            var random = new Random(seed);
            var (maker, source) = (MadeText.Maker(Keys(random)), Text(random));
            var copy = maker.Make(source);
            for (var edits = random.Next(1, 4); edits > 0; edits--)
            {
                var at = random.Next(copy.Length + 1);
                copy = copy.Remove(at, Math.Min(random.Next(3), copy.Length - at)).Insert(at, random.Next(3) switch { 0 => "\n", 1 => "", _ => Pieces[random.Next(6)] });
            }

            if (copy.Any(char.IsSurrogate) && Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(copy)) != copy)
                continue;
            if (TryCarryBack(maker, source, copy) is { } result)
            {
                carried++;
                var made = maker.Make(result);
                (result.Contains('\n', StringComparison.Ordinal) ? made : made.ReplaceLineEndings("\n")).ShouldBe(result.Contains('\n', StringComparison.Ordinal) ? copy : copy.ReplaceLineEndings("\n"), $"seed {seed}");
            }
            else
                refused++;
        }

        carried.ShouldBeGreaterThan(Runs / 4);
        refused.ShouldBeGreaterThan(Runs / 10);
    }

    private static string? TryCarryBack(ContentMaker maker, string source, string copy)
    {
        try
        {
            return maker.CarryBack(source, copy);
        }
        catch (ContentException exception)
        {
            exception.Problem.Code.ShouldBe("ASSETSYNC0408");
            return null;
        }
    }

    private static string Keys(Random random)
    {
        var keys = new List<string>();
        if (random.Next(2) == 0)
            keys.Add($"\"header\": {(random.Next(3) == 0 ? "true" : "[ \"H\", \"from {source}\" ]")}");
        if (random.Next(2) == 0)
            keys.Add("\"footer\": \"F\"");
        if (keys.Count == 0 || random.Next(2) == 0)
        {
            var texts = Pieces.Where(_ => random.Next(4) == 0).DefaultIfEmpty("a").Select(piece => $"\"{piece}\": \"{(random.Next(4) == 0 ? "" : Words(random))}\"");
            keys.Add($"\"replace\": {{ {string.Join(", ", texts)} }}");
        }

        return string.Join(", ", keys);
    }

    private static string Text(Random random)
    {
        var text = new StringBuilder(Beginnings[random.Next(Beginnings.Length)]);
        for (var lines = random.Next(8); lines > 0; lines--)
            text.Append(Words(random)).Append(lines == 1 && random.Next(3) == 0 ? "" : "\n");
        return random.Next(4) == 0 ? text.Replace("\n", "\r\n").ToString() : text.ToString();
    }

    private static string Words(Random random) => string.Concat(Enumerable.Range(0, random.Next(4)).Select(_ => Pieces[random.Next(Pieces.Length)]));

    // A line that is new or changed gets the number 0.
    private static List<TextLine> Edit(Random random, List<TextLine> lines)
    {
        var edited = lines[^1].Text.Length == 0 ? lines[..^1] : [.. lines];
        for (var edits = random.Next(1, 4); edits > 0; edits--)
        {
            // A byte order mark stays where it is, or goes.
            var at = random.Next(Math.Min(edited.Count, string.Concat(edited.Select(line => line.Text)).StartsWith('\uFEFF') ? 1 : 0), edited.Count + 1);
            var line = new TextLine(Words(random), "\n", 0);
            if (at == edited.Count || random.Next(3) == 0)
                edited.Insert(Math.Min(at, Math.Max(0, edited.Count - 1)), line);
            else if (random.Next(2) == 0)
                edited.RemoveAt(at);
            else
                edited[at] = line with { Ending = edited[at].Ending };
        }

        if (edited.Count == 0 || edited[^1].Ending.Length > 0)
            edited.Add(new("", "", 0));
        return edited;
    }
}
