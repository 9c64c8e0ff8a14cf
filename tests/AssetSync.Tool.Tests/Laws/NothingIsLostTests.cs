using System.Text.Json;
using System.Text.RegularExpressions;

namespace AssetSync.Tool.Tests.Laws;

/// <summary>As LawTests for the library, but for every verb of the command that writes: random edits, with commands between them.</summary>
public sealed partial class NothingIsLostTests : IDisposable
{
    private static readonly string[] Files = ["AGENTS.md", "CLAUDE.md", "s/a.md", "s/b.md", "s/d/c.md", "t/a.md", "t/b.md", "t/d/c.md", "t/x.md", "t/d/x.md", "u.md"];
    private static readonly string[] Folders = ["s/", "t/", "t/d/", "s/d/"];
    private static readonly string[] Globs = ["s/*.md", "s/**/*.md"];

    // What only a folder or a glob can have is refused elsewhere.
    private static readonly string[][] Keys =
    [
        [], [], ["--exact"], ["--exact", "--keep", "x.md"], ["--header=# from {source}"], ["--footer=the end", "--replace", "word=Wort"], ["--exact", "--replace", "word="], ["--flatten", "--exact"], ["--no-track"],
    ];

    private readonly List<string> _steps = [];
    private readonly ScratchFolder _folder = new("NothingIsLost");
    private Random _random = Random.Shared;

    [Fact]
    public void No_command_loses_the_last_copy_of_what_a_person_wrote()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("ASSETSYNC_SEED"), out var given) ? given : Random.Shared.Next();
        _random = new(seed);
        var scenarios = Exhaustive.Choose(LongTests.AreAsked ? 20 : 4, 500);
        for (var scenario = 0; scenario < scenarios; scenario++)
            Play();
        Exhaustive.Report($"seed {seed}, scenarios of edits and commands", scenarios);
    }

    private void Play()
    {
        _folder.Remove("");
        Directory.CreateDirectory(_folder.Path);
        _steps.Clear();
        foreach (var file in Files.Where(_ => _random.Next(3) > 0))
            Edit(file);
        for (var step = 0; step < 8; step++)
        {
            for (var edits = _random.Next(3); edits > 0; edits--)
                Edit(Pick(Files));
            Run(NextCommand());
        }
    }

    private void Edit(string file)
    {
        if (_folder.Has(file) && _random.Next(6) == 0)
        {
            _steps.Add($"remove {file}");
            File.Delete(_folder[file]);
        }
        else
        {
            // Each content is unique, so that its loss is noticed.
            _steps.Add($"edit {file}");
            _folder.Write(file, $"{_steps.Count}\n");
        }
    }

    private string[] NextCommand() => _random.Next(10) switch
    {
        0 => ["init"],
        1 => ["add", Pick(Files), Pick([.. Files, .. Folders]), .. Pick(Keys)],
        2 or 3 => ["add", Pick([.. Folders, .. Globs]), Pick(Folders), .. Pick(Keys)],
        4 => ["remove", Pick([.. Files, .. Folders])],
        5 => ["adopt", Pick(Files), .. _random.Next(3) == 0 ? ["--dry-run"] : Array.Empty<string>()],
        6 => ["adopt", Pick(Folders).TrimEnd('/')],
        7 => ["sync", Pick([.. Files, .. Folders])],
        _ => ["sync"],
    };

    private void Run(string[] command)
    {
        _steps.Add(string.Join(' ', command));
        var superseded = command[0] == "adopt" ? SourcesOfEdits(command[1]) : [];
        var written = WrittenContent.Read(_folder);
        try
        {
            var result = _folder.AssetSync(command);
            result.ExitCode.ShouldBeOneOf([0, 1, 2], result.Log);
            written.ShouldStillExist([], superseded.Contains);
        }
        catch (ShouldAssertException exception)
        {
            throw new ShouldAssertException($"after: {string.Join("; ", _steps)}\n{exception.Message}", exception);
        }
    }

    // An edit of a copy takes the place of what it began with.
    private HashSet<string> SourcesOfEdits(string path)
    {
        using var answer = JsonDocument.Parse(_folder.AssetSync("verify", "--format", "json").Stdout);
        return [.. answer.RootElement.GetProperty("findings").EnumerateArray()
            .Where(finding => finding.GetProperty("drift").GetString() == "destination-edited" && (finding.GetProperty("destination").GetString() + "/").StartsWith(path + "/", StringComparison.Ordinal))
            .Select(finding => finding.GetProperty("source").GetString()!)];
    }

    public void Dispose() => _folder.Dispose();

    private T Pick<T>(T[] items) => items[_random.Next(items.Length)];

    [GeneratedRegex("[0-9]+")]
    private static partial Regex NumberPattern();
}
