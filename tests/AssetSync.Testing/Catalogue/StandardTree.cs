using System.Text.Json;

namespace AssetSync.Testing;

/// <summary>A small repository with every kind of mapping; its sources are old, so that nothing can depend on times.</summary>
public static class StandardTree
{
    public const string MappingFile = "asset-mappings.json";
    public const string LockFile = "asset-mappings.lock.json";
    public const string Agents = "# Agents\n\nBe careful.\n";
    public const string Guide = "# Guide\n\nThe first line.\n";
    public const string Script = "#!/bin/sh\necho run\n";

    /// <summary>The mappings, as <c>source -> destination, destination</c>.</summary>
    public static IReadOnlyList<string> Mappings { get; } =
    [
        "AGENTS.md -> CLAUDE.md, GEMINI.md",
        "docs/guide.md -> copies/guide.md",
        "docs/pages/*.md -> copies/pages/",
        "schemas/ -> package/schemas/",
        "scripts/run.sh -> copies/run.sh",
        "images/logo.bin -> copies/logo.bin",
    ];

    private static readonly DateTime Old = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc).AddTicks(7654321);

    public static void Create(ScratchFolder folder)
    {
        folder.Write("AGENTS.md", Agents);
        folder.Write("docs/guide.md", Guide);
        folder.Write("docs/pages/one.md", "One.\n");
        folder.Write("docs/pages/two.md", "Two.\n");
        folder.Write("docs/pages/not-mapped.txt", "Not mapped.\n");
        folder.Write("schemas/a.json", "{}\n");
        folder.Write("schemas/deep/b.json", "{ \"b\": 1 }\n");
        folder.Write("schemas/.hidden", "hidden\n");
        folder.Write("scripts/run.sh", Script);
        folder.Write("images/logo.bin", [1, 0, 2, 13, 10, 3, 255]);
        folder.Write("mine.txt", "Mine.\n");
        foreach (var file in Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories))
            File.SetLastWriteTimeUtc(file, Old);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder["scripts/run.sh"], (UnixFileMode)0b111_101_101);
        folder.Map([.. Mappings]);
    }

    /// <summary>Writes the mapping file from arrows such as <c>a.md -> b.md, c.md</c>; after <c> + </c> come more keys as JSON.</summary>
    public static void Map(this ScratchFolder folder, params string[] arrows) => folder.Write(MappingFile, MappingText(arrows));

    /// <summary>Writes the standard mappings without those that begin so, and with others.</summary>
    public static void MapWithout(this ScratchFolder folder, string start, params string[] others) =>
        folder.Map([.. Mappings.Where(arrow => !arrow.StartsWith(start, StringComparison.Ordinal)), .. others]);

    /// <summary>Writes the standard mappings and others.</summary>
    public static void MapAlso(this ScratchFolder folder, params string[] others) => folder.Map([.. Mappings, .. others]);

    public static string MappingText(params string[] arrows) =>
        "{\n  \"mappings\": [\n" + string.Join(",\n", arrows.Select(Entry)) + "\n  ]\n}\n";

    private static string Entry(string arrow)
    {
        var options = arrow.Split(" + ");
        arrow = options[0];
        var (source, destinations) = (arrow[..arrow.IndexOf(" -> ", StringComparison.Ordinal)], arrow[(arrow.IndexOf(" -> ", StringComparison.Ordinal) + 4)..]);
        return $"    {{ \"source\": {JsonSerializer.Serialize(source)}, \"destinations\": {JsonSerializer.Serialize(destinations.Split(", "))}{string.Concat(options.Skip(1).Select(option => ", " + option))} }}";
    }
}
