namespace AssetSync.Tests.Laws;

/// <summary>A tree and what happens to it; every law is checked at every step that is ours.</summary>
internal sealed partial class Scenario : IDisposable
{
    private static readonly string[] Sources = ["s/a.md", "s/b.md", "s/d/c.md", "s/run.sh", "top.txt"];

    private static readonly string[] Copies =
        ["t/a.md", "t/run.sh", "t/top.txt", "u/a.md", "u/d/c.md", "u/d", "v/b.md", "w/x/y/z.txt", "w/x", "w", "deep/d/c.md", "t"];

    private static readonly string[] Adopted = [.. Copies, "u", "v", "deep", "u/d/mine.txt", "v/mine.md", "v/mine.txt", Made, Made];

    private static readonly string[] Mine = ["mine.txt", "t/mine.txt", "u/d/mine.txt", "v/mine.md", "v/mine.txt", "w/x/mine.txt", "s.txt", Made, Made];

    private static readonly string[] Contents =
        ["", "a\n", "b\n", "a\r\n", "b\r\n", "\0a\n", "\0a\r\n", "a\rb\n", "a", new('x', 9000), new string('x', 8000) + "\0\r\n", new string('x', 7999) + "\r\n\r\n"];

    private static readonly string[] Targets = ["mine.txt", "../mine.txt", "nowhere", ".", "..", "../../outside", "/etc/hostname", "top.txt"];

    private static readonly string[] SourceTargets = ["../t/a.md", "../u/a.md", "../v/b.md", "../mine.txt", "b.md", "d/c.md", "../top.txt", "../../outside/a.md", "nowhere"];

    public const string Exactly = " + \"exact\": true";
    public const string Making = " + \"header\": \"H\" + \"replace\": { \"a\": \"z\" }";
    private const string Made = "m/a.md";

    private static readonly string[] Arrows =
    [
        "s/a.md -> t/a.md", "s/run.sh -> t/run.sh", "top.txt -> w/x/y/z.txt, t/top.txt", "s/ -> u/", "s/*.md -> v/", "s/**/*.md -> deep/",
        "top.txt -> w/x", "s/b.md -> t/a.md", "s/a.md -> mine.txt", "s/ -> u/" + Exactly, "s/*.md -> v/" + Exactly,
        "s/a.md -> " + Made + Making,
    ];

    private static string[] All { get; } = [.. Sources, .. Copies, .. Mine];

    private readonly ScratchFolder _folder = new("Laws");
    private readonly HashSet<string> _arrows = ["s/a.md -> t/a.md", "s/ -> u/", "s/a.md -> " + Made + Making];

    public Scenario()
    {
        foreach (var path in Sources.Concat(Mine).Where(path => path != Made))
            _folder.Write(path, path + "\n");
        _folder.Write("../outside/a.md", "outside\n");
        _folder.Map([.. _arrows]);
    }

    public static string PathOf(int number) => All[number % All.Length];

    public static string CopyOf(int number) => Copies[number % Copies.Length];

    public static string AdoptedOf(int number) => Adopted[number % Adopted.Length];

    public static string MappingOf(int number) => Arrows[number % Arrows.Length];

    public static string TargetOf(int number) => Targets[number % Targets.Length];

    public static string SourceOf(int number) => Sources[number % Sources.Length];

    public static string SourceTargetOf(int number) => SourceTargets[number % SourceTargets.Length];

    /// <summary>Content with a meaning, or unique content, so that its loss is noticed.</summary>
    public static string ContentOf(int number) => number % 2 == 0 ? Contents[number / 2 % Contents.Length] : $"{number}\n";

    /// <summary>How often each command was checked, over all scenarios.</summary>
    public static Dictionary<string, int> Judged { get; } = [];

    public void Do(ScenarioStep step)
    {
        switch (step.Kind)
        {
            case StepKind.Sync: Sync(overwrite: false); break;
            case StepKind.Overwrite: Sync(overwrite: true); break;
            case StepKind.Adopt: Adopt(AdoptedOf(step.Path), overwrite: step.Choice % 3 == 0); break;
            case StepKind.KillSync: KillSync(step.Choice); break;
            case StepKind.Undo: Undo(AdoptedOf(step.Path)); break;
            default: Disturb(step); break;
        }
    }

    // The user's edits: what the file system refuses does not happen.
    private void Disturb(ScenarioStep step)
    {
        try
        {
            var path = PathOf(step.Path);
            switch (step.Kind)
            {
                case StepKind.Write: Replace(path, () => _folder.Write(path, (path == Made && step.Choice % 5 > 0 ? "H\n" : "") + ContentOf(step.Choice))); break;
                case StepKind.Remove: _folder.Remove(path); break;
                case StepKind.MakeFolder: Replace(path, () => Directory.CreateDirectory(_folder[path])); break;
                case StepKind.Link: _folder.Link(CopyOf(step.Path), TargetOf(step.Choice)); break;
                case StepKind.LinkSource: _folder.Link(SourceOf(step.Path), SourceTargetOf(step.Choice)); break;
                case StepKind.SetExecutable when _folder.IsPlainFile(path): _folder.SetMode(path, step.Choice % 2 == 0 ? "755" : "644"); break;
                case StepKind.RemoveLock: _folder.Remove(StandardTree.LockFile); break;
                case StepKind.ToggleMapping when !_arrows.Remove(MappingOf(step.Choice)): _arrows.Add(MappingOf(step.Choice)); break;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A file where a folder would have to be, or the other way round.
        }

        _folder.Write(StandardTree.MappingFile, _arrows.Count > 0 ? StandardTree.MappingText([.. _arrows]) : "{ \"allowEmpty\": true, \"mappings\": [] }");
    }

    private void Replace(string path, Action act)
    {
        if (new FileInfo(_folder[path]).LinkTarget is not null || _folder.Has(path))
            _folder.Remove(path);
        act();
    }

    public void Dispose() => _folder.Dispose();
}
