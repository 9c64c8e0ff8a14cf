using System.Security.Cryptography;
using System.Text;
using AssetSync.Tests.Catalogue;

namespace AssetSync.Tests.Safety;

/// <summary>A malicious lock file or journal does no harm: nothing outside the rules is written or removed.</summary>
public class HostileLockTests
{
    private const string Mine = "mine\n";
    private static readonly string Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Mine)));

    public static TheoryData<string> RefusedDestinations =>
    [
        "../outside/mine.txt", "..", "a/../../outside/mine.txt", "./mine.txt", "a//b", "/etc/hostname", "C:/mine.txt", "C:mine.txt", "//server/share/mine.txt",
        "a\\\\..\\\\mine.txt", "a/", "", "a\\u0000b", "a\\nb", "con", "a/nul.txt", "a.", "a ", "a:b", "a*b", ".git/config", ".GIT/config", "a/.git/config", "git~1/config", ".g\\u200Cit/config",
        "asset-mappings.json", "asset-mappings.lock.json", "Asset-Mappings.json", "asset-mappings.lock.json.journal", "\\uD800",
    ];

    [Theory]
    [MemberData(nameof(RefusedDestinations))]
    public void A_path_that_sync_would_not_have_written_is_refused_with_its_place_and_nothing_happens(string destination) =>
        ShouldBeRefused($$"""{ "lockVersion": 1, "files": { "{{destination}}": { "source": "docs/guide.md", "sha256": "{{Hash}}" } } }""", "ASSETSYNC0201");

    public static TheoryData<string, string> Refused => new()
    {
        { "", "ASSETSYNC0201" },
        { "null", "ASSETSYNC0201" },
        { "[]", "ASSETSYNC0201" },
        { "{}", "ASSETSYNC0201" },
        { "{ \"lockVersion\": 1, \"files\": {", "ASSETSYNC0201" },
        { "{ \"lockVersion\": 1, \"files\": {} } x", "ASSETSYNC0201" },
        { "{ \"lockVersion\": 0, \"files\": {} }", "ASSETSYNC0201" },
        { "{ \"lockVersion\": -1, \"files\": {} }", "ASSETSYNC0201" },
        { "{ \"lockVersion\": 1.5, \"files\": {} }", "ASSETSYNC0201" },
        { "{ \"lockVersion\": \"1\", \"files\": {} }", "ASSETSYNC0201" },
        { "{ \"lockVersion\": 99999999999999999999, \"files\": {} }", "ASSETSYNC0201" },
        { "{ \"lockVersion\": 2, \"files\": {} }", "ASSETSYNC0202" },
        { "{ \"files\": {} }", "ASSETSYNC0201" },
        { "{ \"lockVersion\": 1, \"files\": [] }", "ASSETSYNC0201" },
        { "{ \"lockVersion\": 1, \"more\": 1, \"files\": {} }", "ASSETSYNC0201" },
        { "{ \"lockVersion\": 1, \"files\": { \"a\": 1 } }", "ASSETSYNC0201" },
        { "{ \"lockVersion\": 1, \"files\": { \"a\": {} } }", "ASSETSYNC0201" },
        { "{ \"lockVersion\": 1, \"files\": { \"a\": { \"source\": \"b\" } } }", "ASSETSYNC0201" },
        { "{ \"lockVersion\": 1, \"files\": { \"a\": { \"source\": \"b\", \"sha256\": \"\" } } }", "ASSETSYNC0201" },
        { "{ \"lockVersion\": 1, \"files\": { \"a\": { \"source\": \"b\", \"sha256\": \"" + new string('A', 64) + "\" } } }", "ASSETSYNC0201" },
        { "{ \"lockVersion\": 1, \"files\": { \"a\": { \"source\": \"b\", \"sha256\": \"" + new string('0', 63) + "\" } } }", "ASSETSYNC0201" },
        { "{ \"lockVersion\": 1, \"files\": { \"a\": { \"source\": \"../b\", \"sha256\": \"" + new string('0', 64) + "\" } } }", "ASSETSYNC0201" },
        { "{ \"lockVersion\": 1, \"files\": { \"a\": { \"source\": \"b\", \"sha256\": \"" + new string('0', 64) + "\", \"mode\": 1 } } }", "ASSETSYNC0201" },
        { new string('[', 5000), "ASSETSYNC0201" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_text_that_is_no_lock_file_is_refused_with_its_place_and_nothing_happens(string text, string code) => ShouldBeRefused(text, code);

    [Fact]
    public void Two_entries_for_one_destination_are_refused()
    {
        var entry = $"\"mine.txt\": {{ \"source\": \"docs/guide.md\", \"sha256\": \"{Hash}\" }}";
        ShouldBeRefused($"{{ \"lockVersion\": 1, \"files\": {{ {entry}, {entry} }} }}", "ASSETSYNC0201");
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        using var folder = Tree();
        folder.Write(StandardTree.LockFile, [.. "{ \"lockVersion\": 1, \"files\": { \""u8, 0xFF, 0xFE, .. "\": {} } }"u8]);
        ShouldBeRefused(folder, "ASSETSYNC0201");
    }

    [Fact]
    public void A_wrong_hash_removes_nothing_and_overwrites_nothing()
    {
        using var folder = Tree();
        folder.Write("copies/guide.md", "edited by hand\n");
        WriteLock(folder, ("mine.txt", new string('0', 64)), ("copies/guide.md", new string('0', 64)));

        LibraryHost.Native.Sync(folder, overwrite: false).ExitCode.ShouldBe(1);

        folder.Read("mine.txt").ShouldBe(Mine);
        folder.Read("copies/guide.md").ShouldBe("edited by hand\n");
    }

    [Fact]
    public void A_source_is_never_removed_whatever_the_lock_file_says()
    {
        using var folder = Tree();
        folder.Write("docs/guide.md", Mine);
        WriteLock(folder, ("docs/guide.md", Hash), ("docs/pages/one.md", Hash));

        foreach (var overwrite in new[] { false, true })
            LibraryHost.Native.Sync(folder, overwrite);

        folder.Read("docs/guide.md").ShouldBe(Mine);
        folder.Has("docs/pages/one.md").ShouldBeTrue();
    }

    [RequiresFact(Needs.Unix)]
    public void An_entry_below_a_link_removes_nothing_outside_the_root_and_leaves_the_link()
    {
        using var folder = Tree();
        folder.Write("../outside/mine.txt", Mine);
        folder.Link("way", "../outside");
        WriteLock(folder, ("way/mine.txt", Hash));

        foreach (var overwrite in new[] { false, true })
            LibraryHost.Native.Sync(folder, overwrite);

        folder.Read("../outside/mine.txt").ShouldBe(Mine);
        new FileInfo(folder["way"]).LinkTarget.ShouldBe("../outside");
    }

    [Fact]
    public void An_entry_for_a_folder_removes_neither_the_folder_nor_what_is_in_it()
    {
        using var folder = Tree();
        folder.Write("things/mine.txt", Mine);
        Directory.CreateDirectory(folder["empty"]);
        WriteLock(folder, ("things", Hash), ("empty", Hash));

        foreach (var overwrite in new[] { false, true })
            LibraryHost.Native.Sync(folder, overwrite);

        folder.Read("things/mine.txt").ShouldBe(Mine);
        Directory.Exists(folder["empty"]).ShouldBeTrue();
    }

    [RequiresFact(Needs.Unix | Needs.Fifo)]
    public void A_lock_file_that_is_a_FIFO_or_a_folder_is_refused_and_never_opened()
    {
        using var folder = Tree();
        folder.MakeFifo(StandardTree.LockFile);
        ShouldBeRefused(folder, "ASSETSYNC0201");
        folder.Remove(StandardTree.LockFile);
        Directory.CreateDirectory(folder[StandardTree.LockFile]);
        ShouldBeRefused(folder, "ASSETSYNC0201");
    }

    [RequiresFact(Needs.Unix)]
    public void A_lock_file_that_is_a_link_is_never_written_through()
    {
        using var folder = Tree();
        folder.Write("../outside/lock.json", "{ \"lockVersion\": 1, \"files\": {} }");
        folder.Link(StandardTree.LockFile, "../outside/lock.json");
        ShouldBeRefused(folder, "ASSETSYNC0201");

        folder.Write("elsewhere.json", "{ \"lockVersion\": 1, \"files\": {} }");
        folder.Link(StandardTree.LockFile, "elsewhere.json");
        LibraryHost.Native.Sync(folder, overwrite: false).ExitCode.ShouldBe(0);
        folder.Read("elsewhere.json").ShouldBe("{ \"lockVersion\": 1, \"files\": {} }");
        folder.IsPlainFile(StandardTree.LockFile).ShouldBeTrue();
    }

    private static ScratchFolder Tree()
    {
        var folder = new ScratchFolder();
        StandardTree.Create(folder);
        folder.Write("mine.txt", Mine);
        folder.Write("../outside/mine.txt", Mine);
        folder.Write(".git/config", Mine);
        return folder;
    }

    private static void WriteLock(ScratchFolder folder, params (string Destination, string Hash)[] entries) => folder.Write(
        StandardTree.LockFile,
        "{ \"lockVersion\": 1, \"files\": { " + string.Join(", ", entries.Select(entry => $"\"{entry.Destination}\": {{ \"source\": \"gone.md\", \"sha256\": \"{entry.Hash}\" }}")) + " } }");

    private static void ShouldBeRefused(string text, string code)
    {
        using var folder = Tree();
        folder.Write(StandardTree.LockFile, text);
        ShouldBeRefused(folder, code);
    }

    private static void ShouldBeRefused(ScratchFolder folder, string code)
    {
        var before = TreeSnapshot.Of(folder["."]);
        var root = LibraryHost.Native.Open(folder);
        foreach (var act in new Action[] { () => root.Verify(), () => root.Sync(), () => root.Sync(new() { Overwrite = true }), () => root.List(), () => root.Adopt([RelativePath.Parse("CLAUDE.md")]) })
        {
            var exception = Should.Throw<AssetSyncException>(act);
            exception.ExitCode.ShouldBe(ExitCode.BadInput);
            exception.Problems.Single().Code.ShouldBe(code);
            exception.Problems.Single().Location.ShouldNotBeNull().File.ShouldBe(StandardTree.LockFile);
        }

        TreeSnapshot.Of(folder["."]).ShouldBe(before);
        folder.Read("../outside/mine.txt").ShouldBe(Mine);
    }
}
