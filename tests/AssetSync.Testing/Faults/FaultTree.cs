using System.Security.Cryptography;
using System.Text;

namespace AssetSync.Testing;

/// <summary>
/// A tree whose sync creates, updates, makes, replaces a link, sets a mode, fills an exact folder and removes orphans, with a stale
/// lock file and files of the user; it knows the old and the new content of each destination.
/// </summary>
public static class FaultTree
{
    private const string LockFile = StandardTree.LockFile;
    private const string Making = """ + "header": "made of {source}" + "replace": { "old": "new" }""";
    private const string ByHand = "gone/by-hand.txt";
    private static readonly DateTime Old = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc).AddTicks(7654321);
    private static readonly byte[] Big = Bytes(1_100_000, 7);
    private static readonly byte[] BigBefore = Bytes(1_050_000, 5);

    /// <summary>Every destination with what it was before and what sync makes of it.</summary>
    public static IReadOnlyList<FaultDestination> Destinations { get; } =
    [
        new("copies/update.txt", "src/update.txt", Text("update, old\n"), Text("update, new\n")),
        new("copies/big.bin", "src/big.bin", BigBefore, Big),
        new("copies/run.sh", "src/run.sh", Text("#!/bin/sh\n"), Text("#!/bin/sh\n")) { OldMode = "644", NewMode = "755" },
        new("copies/eol.txt", "src/eol.txt", Text("one\r\ntwo\r\n"), Text("one\ntwo\n")),
        new("copies/read-only.txt", "src/read-only.txt", Text("read-only, old\n"), Text("read-only, new\n")) { NewMode = "444" },
        new("copies/same.txt", "src/same.txt", Text("same\n"), Text("same\n")),
        new("copies/link.txt", "src/link.txt", null, Text("link\n")) { OldLink = "../mine.txt" },
        new("new/created.txt", "src/created.txt", null, Text("created\n")),
        new("new/deep/er/created.txt", "src/created.txt", null, Text("created\n")),
        new("new/empty.txt", "src/empty.txt", null, Text("")),
        new("new/made.md", "src/made.md", null, Text("made of src/made.md\nnew\n")) { Made = Text("old\n"), Keys = Making },
        new("copies/made.md", "src/made.md", Text("made of src/made.md\nold\n"), Text("made of src/made.md\nnew\n")) { Made = Text("old\n"), Keys = Making },
        new("exact/link.txt", "tree/link.txt", null, Text("created\n")),
        new("gone/deep/orphan.txt", null, Text("orphan\n"), null),
        new("kept/orphan.txt", null, Text("orphan, too\n"), null),
    ];

    /// <summary>The lock file before: one entry is stale, and one names a file that someone removed by hand.</summary>
    public static string OldLock { get; } = Lock(Destinations
        .Where(destination => destination.OldLink is null && destination.Old is not null)
        .Select(destination => (destination.Path, Source: destination.Source ?? "src/left.txt", Content: destination.Path == "copies/same.txt" ? Text("stale\n") : destination.Old!.Value.ToArray()))
        .Append((ByHand, "src/left.txt", Text("by hand\n"))));

    /// <summary>The lock file after a complete run.</summary>
    public static string NewLock { get; } = Lock(Destinations.Where(destination => destination.New is not null).Select(destination => (destination.Path, destination.Source!, destination.New!.Value.ToArray())));

    /// <summary>The same if the stale entry's file could not be read and was not touched since.</summary>
    public static string NewLockWithStaleEntry { get; } = NewLock.Replace(Hash(Text("same\n")), Hash(Text("stale\n")), StringComparison.Ordinal);

    /// <summary>Returns whether a message names something of the tree: a file, a folder above one, or the root.</summary>
    public static bool Names(string message) =>
        message.Contains("the root", StringComparison.Ordinal) || message.Contains("/root:", StringComparison.Ordinal)
        || Paths().Any(path => message.Contains(path, StringComparison.OrdinalIgnoreCase) || Above(path).Any(folder => message.Contains($" {folder}:", StringComparison.Ordinal) || message.Contains($" {folder}/HEAD:", StringComparison.Ordinal)));

    private static IEnumerable<string> Paths() => Destinations
        .SelectMany(destination => new[] { destination.Path, destination.Source })
        .OfType<string>()
        .Concat([StandardTree.MappingFile, LockFile, ByHand]);

    private static IEnumerable<string> Above(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
            yield return path[..slash];
    }

    public static void Create(ScratchFolder folder)
    {
        folder.Map([.. Destinations.Where(IsMappedAlone).Select(destination => $"{destination.Source} -> {destination.Path}{destination.Keys}"), """tree/ -> exact/ + "exact": true + "keep": ["mine.txt"]"""]);
        foreach (var destination in Destinations)
        {
            if (IsMappedAlone(destination))
                Write(folder, destination.Source!, destination.SourceContent, destination.NewMode);
            if (destination.Old is { } old)
                Write(folder, destination.Path, old, destination.OldMode);
            if (destination.OldLink is not null)
                folder.Link(destination.Path, destination.OldLink);
        }

        // A folder that must be listed, with a link that must be read.
        if (OperatingSystem.IsWindows())
            Write(folder, "tree/link.txt", Text("created\n"), "644");
        else
            folder.Link("tree/link.txt", "../src/created.txt");
        Write(folder, "mine.txt", Text("mine\n"), "644");
        Write(folder, "exact/mine.txt", Text("mine, and kept\n"), "644");
        Write(folder, "kept/mine.txt", Text("mine, too\n"), "644");
        Write(folder, "copies/.assetsync-0123456789abcdef-0.tmp", Text("looks like a temporary, and is the user's\n"), "644");
        Directory.CreateDirectory(folder["empty"]);
        folder.Write(LockFile, OldLock);
        File.SetLastWriteTimeUtc(folder[LockFile], Old.AddDays(-1));
    }

    private static bool IsMappedAlone(FaultDestination destination) => destination.Source?.StartsWith("src/", StringComparison.Ordinal) == true;

    private static void Write(ScratchFolder folder, string path, ReadOnlyMemory<byte> content, string mode)
    {
        folder.Write(path, content.ToArray());
        File.SetLastWriteTimeUtc(folder[path], Old);
        folder.SetMode(path, mode);
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Bytes(int count, byte step) => [.. Enumerable.Range(0, count).Select(i => (byte)(i * step / 3))];

    private static string Lock(IEnumerable<(string Path, string Source, byte[] Content)> entries) =>
        "{\n  \"lockVersion\": 1,\n  \"files\": {\n"
        + string.Join(",\n", entries.OrderBy(entry => entry.Path, StringComparer.Ordinal).Select(entry => $"    \"{entry.Path}\": {{ \"source\": \"{entry.Source}\", \"sha256\": \"{Hash(entry.Content)}\" }}"))
        + "\n  }\n}\n";

    // As git would store it.
    private static string Hash(byte[] content) =>
        Convert.ToHexStringLower(SHA256.HashData(content.Contains((byte)0) ? content : Text(Encoding.UTF8.GetString(content).ReplaceLineEndings("\n"))));
}
