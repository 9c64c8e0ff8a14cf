namespace AssetSync.Tests.Locking;

/// <summary>What the lock file says after a sync.</summary>
public class LockFileTests
{
    [Fact]
    public void A_copy_whose_source_has_another_name_keeps_its_hash_and_gets_the_name()
    {
        using var folder = Synced();
        File.Move(folder["docs/a.md"], folder["docs/b.md"]);
        folder.Map("docs/b.md -> copies/a.md", "docs/c.md -> copies/c.md");
        var before = folder.Read(StandardTree.LockFile);

        var result = AssetRoot.Open(folder.Path).Sync();

        result.Changes.ShouldBeEmpty();
        result.LockFileChanged.ShouldBeTrue();
        folder.Read(StandardTree.LockFile).ShouldBe(before.Replace("docs/a.md", "docs/b.md", StringComparison.Ordinal));
    }

    [Fact]
    public void A_copy_that_is_refused_keeps_its_entry_with_the_source_that_it_was_written_from()
    {
        using var folder = Synced();
        File.Move(folder["docs/a.md"], folder["docs/b.md"]);
        folder.Map("docs/b.md -> copies/a.md", "docs/c.md -> copies/c.md");
        folder.Edit("copies/a.md", "edited");
        folder.Edit("docs/c.md", "newer");
        var before = folder.Read(StandardTree.LockFile).Split('\n');

        AssetRoot.Open(folder.Path).Sync().Refused.ShouldHaveSingleItem();

        var after = folder.Read(StandardTree.LockFile).Split('\n');
        after.Except(before).ShouldHaveSingleItem().ShouldContain("copies/c.md");
        after.Length.ShouldBe(before.Length);
    }

    [Fact]
    public void Names_that_JSON_escapes_and_entries_of_orphans_are_written_in_their_places()
    {
        using var folder = new ScratchFolder();
        string[] names = ["a", "é", "\u4E2D 1", "\U0001F600", "\uFF5E", "b+c", "d"];
        foreach (var name in names)
            folder.Write("docs/" + name, name);
        folder.Map("docs/ -> copies/");
        var root = AssetRoot.Open(folder.Path);
        root.Sync();
        var whole = folder.Read(StandardTree.LockFile);
        folder.Edit("copies/\u4E2D 1", "edited");
        folder.Remove("docs/\u4E2D 1");
        folder.Edit("docs/a", "newer");

        root.Sync().Refused.ShouldHaveSingleItem().Drift.ShouldBe(Drift.OrphanEdited);

        var (before, after) = (whole.Split('\n'), folder.Read(StandardTree.LockFile).Split('\n'));
        after.Except(before).ShouldHaveSingleItem().ShouldContain("copies/a");
        after.Select(line => line.Split('"').ElementAtOrDefault(1)).ShouldBe(before.Select(line => line.Split('"').ElementAtOrDefault(1)));
        root.Sync(new() { Overwrite = true }).LockFileChanged.ShouldBeTrue();
        root.Sync().LockFileChanged.ShouldBeFalse();
    }

    [Theory]
    [InlineData("}\n}\n", "}\n}\n\n")]
    [InlineData("\"source\": ", "\"source\":")]
    public void The_same_entries_in_another_form_are_written_anew_when_they_are_looked_at(string one, string other)
    {
        using var folder = Synced();
        var text = folder.Read(StandardTree.LockFile);
        folder.Write(StandardTree.LockFile, text.Replace(one, other, StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(folder[StandardTree.LockFile], DateTime.UtcNow.AddHours(-1));

        AssetRoot.Open(folder.Path).Sync().LockFileChanged.ShouldBeTrue();

        folder.Read(StandardTree.LockFile).ShouldBe(text);
    }

    [Theory]
    [InlineData(100_000)]
    [InlineData(3_000_000)]
    public void A_path_that_is_too_long_is_refused_on_its_line(int length)
    {
        using var folder = Synced();
        folder.Write(StandardTree.LockFile, folder.Read(StandardTree.LockFile).Replace("docs/c.md", new string('c', length), StringComparison.Ordinal));

        var problem = Should.Throw<AssetSyncException>(() => AssetRoot.Open(folder.Path).Verify()).Problems.ShouldHaveSingleItem();

        problem.Message.ShouldContain("is not allowed here");
        problem.Message.Length.ShouldBeLessThan(500);
        problem.Location!.Line.ShouldBe(5);
    }

    [Theory]
    [InlineData("\"lockVersion\": 1,", "\"lockVersion\": 1, \"lockVersion\": 1,")]
    [InlineData("\"source\": \"docs/a.md\",", "\"source\": \"docs/a.md\", \"source\": \"docs/a.md\",")]
    [InlineData("\n  }\n}\n", "\n  },\n  \"files\": {}\n}\n")]
    public void A_key_that_is_given_twice_is_refused(string once, string twice)
    {
        using var folder = Synced();
        folder.Write(StandardTree.LockFile, folder.Read(StandardTree.LockFile).Replace(once, twice, StringComparison.Ordinal));

        var problem = Should.Throw<AssetSyncException>(() => AssetRoot.Open(folder.Path).Sync()).Problems.ShouldHaveSingleItem();

        problem.Code.ShouldBe("ASSETSYNC0201");
        problem.Message.ShouldContain("given twice");
    }

    [Fact]
    public void Entries_are_found_whatever_order_bytes_and_characters_have()
    {
        using var folder = new ScratchFolder();
        string[] names = ["a", "é", "\u3042", "\uFF21", "\U0001D11E"];
        foreach (var name in names)
            folder.Write($"docs/{name}", name);
        folder.Map("docs/ -> copies/");
        AssetRoot.Open(folder.Path).Sync();
        var lines = folder.Read(StandardTree.LockFile).Split('\n');
        lines[6].ShouldContain("D834", customMessage: "a surrogate sorts before U+FF21");

        // A merge can leave the entries in any order.
        folder.Write(StandardTree.LockFile, string.Join('\n', [.. lines[..3], .. lines[3..^3].Reverse().Select(line => line.TrimEnd(',') + ","), .. lines[^3..]]).Replace(",\n  }", "\n  }", StringComparison.Ordinal));
        foreach (var name in names)
            folder.Edit($"docs/{name}", "newer");

        AssetRoot.Open(folder.Path).Verify().Findings.Select(finding => finding.Drift).ShouldBe(Enumerable.Repeat(Drift.SourceChanged, names.Length));
    }

    private static ScratchFolder Synced()
    {
        var folder = new ScratchFolder();
        folder.Write("docs/a.md", "a");
        folder.Write("docs/c.md", "c");
        folder.Map("docs/a.md -> copies/a.md", "docs/c.md -> copies/c.md");
        AssetRoot.Open(folder.Path).Sync();
        return folder;
    }
}
