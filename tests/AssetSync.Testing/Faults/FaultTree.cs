using System.Security.Cryptography;
using System.Text;

namespace AssetSync.Testing;

/// <summary>
/// A tree whose sync creates, updates, replaces a link, sets a mode and removes orphans, beside a stale lock file and files
/// of the user's; it knows what each destination was and what it becomes, so that nothing in between passes.
/// </summary>
public static class FaultTree
{
    private const string LockFile = StandardTree.LockFile;
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
        new("gone/deep/orphan.txt", null, Text("orphan\n"), null),
        new("kept/orphan.txt", null, Text("orphan, too\n"), null),
    ];

    /// <summary>The lock file before: one entry is stale, and one names a file that somebody removed by hand.</summary>
    public static string OldLock { get; } = Lock(Destinations
        .Where(destination => destination.OldLink is null && destination.Old is not null)
        .Select(destination => (destination.Path, Source: destination.Source ?? "src/left.txt", Content: destination.Path == "copies/same.txt" ? Text("stale\n") : destination.Old!.Value.ToArray()))
        .Append(("gone/by-hand.txt", "src/left.txt", Text("by hand\n"))));

    /// <summary>The lock file after a whole run.</summary>
    public static string NewLock { get; } = Lock(Destinations.Where(destination => destination.New is not null).Select(destination => (destination.Path, destination.Source!, destination.New!.Value.ToArray())));

    /// <summary>The same when the stale entry's file could not be read and nothing touched it since.</summary>
    public static string NewLockWithStaleEntry { get; } = NewLock.Replace(Hash(Text("same\n")), Hash(Text("stale\n")), StringComparison.Ordinal);

    /// <summary>Says whether a message names something of the tree.</summary>
    public static bool Names(string message) =>
        message.Contains("the root", StringComparison.Ordinal) || message.Contains("/root:", StringComparison.Ordinal) || message.Contains(" src:", StringComparison.Ordinal) || message.Contains("gone/", StringComparison.Ordinal) || message.Contains(StandardTree.MappingFile, StringComparison.Ordinal) || message.Contains(LockFile, StringComparison.Ordinal)
        || Destinations.Any(destination => message.Contains(destination.Path, StringComparison.Ordinal)
            || message.Contains(destination.Path[..destination.Path.LastIndexOf('/')], StringComparison.Ordinal)
            || (destination.Source is not null && message.Contains(destination.Source, StringComparison.Ordinal)));

    public static void Create(ScratchFolder folder)
    {
        folder.Map([.. Destinations.Where(destination => destination.Source is not null).Select(destination => $"{destination.Source} -> {destination.Path}")]);
        foreach (var destination in Destinations)
        {
            if (destination.Source is not null)
                Write(folder, destination.Source, destination.New!.Value, destination.NewMode);
            if (destination.Old is { } old)
                Write(folder, destination.Path, old, destination.OldMode);
            if (destination.OldLink is not null)
                folder.Link(destination.Path, destination.OldLink);
        }

        Write(folder, "mine.txt", Text("mine\n"), "644");
        Write(folder, "kept/mine.txt", Text("mine, too\n"), "644");
        Write(folder, "copies/.assetsync-0123456789abcdef-0.tmp", Text("looks like a temporary, and is the user's\n"), "644");
        Directory.CreateDirectory(folder["empty"]);
        folder.Write(LockFile, OldLock);
        File.SetLastWriteTimeUtc(folder[LockFile], Old.AddDays(-1));
    }

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
