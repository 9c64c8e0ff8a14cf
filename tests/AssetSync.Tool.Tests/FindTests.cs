using System.Text.Json;
using System.Text.Json.Nodes;

namespace AssetSync.Tool.Tests;

/// <summary>What find finds, in repositories and outside of one.</summary>
public class FindTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_mirrored_folder_is_found_as_one_mapping(bool withGit)
    {
        using var folder = Repository(withGit, (".agents/skills/one/SKILL.md", "one"), (".agents/skills/two/SKILL.md", "two"), (".claude/skills/one/SKILL.md", "one"), (".claude/skills/two/SKILL.md", "two"), (".claude/settings.json", "{}"));
        var before = folder.Snapshot();

        var result = folder.AssetSync("find");

        result.ExitCode.ShouldBe(0, result.Log);
        result.Stdout.ShouldBe("""
            .agents/skills/ -> .claude/skills/: 2 equal; .claude/ is named like a place for copies

            2 copies without a mapping
            Next: asset-sync find --add

            """.ReplaceLineEndings("\n"));
        folder.Snapshot().ShouldBe(before);
    }

    [Fact]
    public void What_is_added_is_in_sync_and_found_no_more()
    {
        using var folder = Repository(true, ("docs/a.md", "a"), ("docs/b.md", "b"), ("docs/c.md", "c"), ("docs/own.txt", "own"), ("src/Core/docs/a.md", "a"), ("src/Core/docs/b.md", "b"), ("src/Core/docs/c.md", "c"), ("AGENTS.md", "rules"), ("CLAUDE.md", "rules"));

        var add = folder.AssetSync("find", "--add");

        add.ExitCode.ShouldBe(0, add.Log);
        add.Stdout.ShouldContain("asset-mappings.json: add AGENTS.md -> CLAUDE.md\n");
        add.Stdout.ShouldEndWith("Next: asset-sync sync\n");
        folder.Read("asset-mappings.json").ShouldContain("""{ "source": "docs/", "destination": "src/Core/docs/", "exclude": ["**/*.txt"], "exact": true }""");
        folder.Read("asset-mappings.json").ShouldNotContain("allowEmpty");
        folder.AssetSync("sync").ExitCode.ShouldBe(0);
        folder.Git("add", "--all");
        folder.AssetSync("verify").Stdout.ShouldBe("4 copies in sync\n");
        folder.AssetSync("find").Stdout.ShouldBe("No copies without a mapping\n");
    }

    [Fact]
    public void A_mapping_file_that_is_there_keeps_its_comments_and_its_copies()
    {
        using var folder = Repository(true, ("a.md", "a"), ("out/a.md", "a"), ("b.md", "b"), ("out/b.md", "b"));
        folder.Write("asset-mappings.json", "{\n  \"mappings\": [\n    { \"source\": \"a.md\", \"destination\": \"out/\" } // ours\n  ]\n}\n");

        folder.AssetSync("find", "--add", "--dry-run").Stdout.ShouldBe("asset-mappings.json: add b.md -> out/b.md\n\ndry run: nothing was written\n");
        folder.AssetSync("find", "--add").ExitCode.ShouldBe(0);

        folder.Read("asset-mappings.json").ShouldBe("{\n  \"mappings\": [\n    { \"source\": \"a.md\", \"destination\": \"out/\" }, // ours\n    { \"source\": \"b.md\", \"destination\": \"out/b.md\" }\n  ]\n}\n");
    }

    [Fact]
    public void A_mirror_comes_before_snapshots_licences_and_empty_files()
    {
        var files = new List<(string, string)> { ("templates/run.ps1", "run"), ("templates/stop.ps1", "stop"), ("out/run.ps1", "run"), ("out/stop.ps1", "stop") };
        for (var i = 0; i < 100; i++)
        {
            files.Add(($"results/{i}/a.txt", "the same"));
            files.Add(($"results/{i}/b.txt", "the same too"));
            files.Add(($"packages/{i}/LICENSE", "MIT"));
            files.Add(($"packages/{i}/empty.txt", ""));
            files.Add(($"tests/fixtures/{i}/input.json", $"[{i / 2}]"));
        }

        using var folder = Repository(true, [.. files]);

        folder.AssetSync("find").Stdout.ShouldStartWith("templates/ -> out/: 2 equal; out/ is named like a place for copies\n\n2 copies without a mapping; ");
        var whole = folder.AssetSync("find", "--verbose").Stdout;
        whole.ShouldStartWith("templates/ -> out/");
        whole.ShouldContain("packages/0/LICENSE -> packages/1/LICENSE");
        whole.ShouldNotContain("empty.txt");
    }

    /// <summary>Equal files that are more than those of a mirror, and of which none is meant as a copy: each as <c>path = content</c>.</summary>
    public static TheoryData<string, string[]> WhatIsUsual => new()
    {
        { "a hundred snapshots", [.. Each(100, i => Each(20, file => $"results/{i}/{file}.txt = {file}"))] },
        { "what each of some packages has", [.. Each(9, i => Each(30, file => $"packages/p{i}/{file}.txt = {file}"))] },
        { "licences and settings", ["a/LICENSE = MIT", "b/LICENSE = MIT", "a/.editorconfig = root", "b/.editorconfig = root", "a/package-lock.json = {}", "b/package-lock.json = {}"] },
        { "settings of tools", ["a/.vscode/launch.json = l", "b/.vscode/launch.json = l", "a/.template.config/host.json = h", "b/.template.config/host.json = h", "a/xlf/R.ja.xlf = r", "b/xlf/R.ja.xlf = r"] },
        { "several names in one folder", ["approved/net8.txt = a", "approved/net9.txt = a", "approved/x.txt = x", "approved/y.txt = x", "approved/1.txt = 1", "approved/2.txt = 1"] },
        { "fixtures", [.. Each(40, file => new[] { $"tests/one/{file}.txt = {file}", $"tests/two/{file}.txt = {file}" })] },
        { "one content under many names", [.. Each(4, i => new[] { $"a/{i}.pyi = none", $"b/x{i}.pyi = none" })] },
    };

    [Theory]
    [MemberData(nameof(WhatIsUsual))]
    public void A_mirror_of_one_file_comes_before(string what, string[] usual)
    {
        using var folder = Repository(true, [("docs/guide.md", "guide"), ("src/Core/guide.md", "guide"), .. usual.Select(file => (file.Split(" = ")[0], file.Split(" = ")[1]))]);

        folder.AssetSync("find").Stdout.ShouldMatch("^docs/guide.md -> src/Core/guide.md: equal; docs/ is named like a source\n\n1 copy without a mapping; [0-9]+ more look", what);
        folder.AssetSync("find", "--verbose").Stdout.ShouldStartWith("docs/guide.md -> src/Core/guide.md");
    }

    [Fact]
    public void Three_equal_folders_have_one_source()
    {
        var files = new[] { ".agents", ".claude", ".codex" }.SelectMany(name => new[] { ($"{name}/skills/a.md", "a"), ($"{name}/skills/b.md", "b"), ($"{name}/skills/c.md", "c") });
        using var folder = Repository(true, [.. files]);

        folder.AssetSync("find", "--add").ExitCode.ShouldBe(0);

        folder.Read("asset-mappings.json").ShouldContain("""{ "source": ".agents/skills/", "destinations": [".claude/skills/", ".codex/skills/"], "exact": true }""");
    }

    [RequiresFact(Needs.Unix)]
    public void The_executable_file_is_the_source_and_case_counts_for_nothing()
    {
        using var folder = new ScratchFolder();
        folder.Write("zz/build/build.sh", "build");
        folder.SetMode("zz/build/build.sh", "755");
        folder.Write("docs/Build/build.sh", "build");
        folder.Git("init", "--quiet");
        folder.Git("add", "--all");

        folder.AssetSync("find").Stdout.ShouldStartWith("zz/build/build.sh -> docs/Build/build.sh: equal; 1 file executable only in zz/\n");
    }

    [Fact]
    public void A_path_limits_the_search_and_shows_what_is_unlikely()
    {
        using var folder = Repository(true, ("a/x.md", "x"), ("b/x.md", "x"), ("tests/data/y.md", "y"), ("tests/more/y.md", "y"));

        var result = folder.AssetSync("find", "tests");

        result.Stdout.ShouldStartWith("tests/data/y.md -> tests/more/y.md: equal");
        result.Stdout.ShouldNotContain("x.md");
        folder.AssetSync("find", "tests", "--format", "paths").Stdout.ShouldBe("tests/more/y.md\n");
        folder.AssetSync("find", "tests", "--add").Stdout.ShouldContain("add tests/data/y.md -> tests/more/y.md");
        var wrong = folder.AssetSync("find", "tset");
        wrong.ExitCode.ShouldBe(2, wrong.Log);
        wrong.Stderr.ShouldContain("ASSETSYNC0107");
    }

    [Fact]
    public void A_document_has_every_copy()
    {
        using var folder = Repository(true, ("docs/a.md", "a"), ("docs/b.md", "b"), ("docs/c.md", "c"), ("dist/a.md", "a"), ("dist/b.md", "b"), ("dist/c.md", "other"));

        var json = JsonNode.Parse(folder.AssetSync("find", "--format", "json").Stdout)!;

        DocumentedSchema.Output.Validate(JsonDocument.Parse(json.ToJsonString()).RootElement).ShouldBeEmpty();
        json["schemaVersion"]!.GetValue<int>().ShouldBe(1);
        var mapping = json["mirrors"]!.AsArray().Single()!["mappings"]!.AsArray().Single()!;
        mapping["source"]!.GetValue<string>().ShouldBe("docs/");
        mapping["copies"]!.AsArray().Select(copy => copy!["equal"]!.GetValue<bool>()).ShouldBe([true, true, false]);
    }

    [Fact]
    public void What_is_nearly_equal_is_found_when_asked_for_with_the_lines_that_differ()
    {
        var rules = string.Concat(Enumerable.Range(1, 20).Select(line => $"rule {line}\n"));
        var manual = string.Concat(Enumerable.Range(1, 30).Select(line => $"chapter {line}\n"));
        var steps = manual.Replace("chapter", "step", StringComparison.Ordinal);
        using var folder = Repository(true, ("CLAUDE.md", rules), ("AGENTS.md", rules.Replace("rule 7", "regel 7", StringComparison.Ordinal)), ("docs/a.md", "a"), ("out/a.md", "a"), ("docs/manual.md", manual), ("out/manual.md", manual.Replace("chapter 1", "kapitel 1", StringComparison.Ordinal)), ("x/other.md", "one\n"), ("y/other.md", "two\n"),
            (".agents/skills/one/SKILL.md", "one"), (".claude/skills/one/SKILL.md", "one"), (".agents/skills/two/SKILL.md", steps), (".claude/skills/two/SKILL.md", steps + "end\n"), (".agents/skills/three/SKILL.md", "three"), (".claude/skills/three/SKILL.md", "three"));

        var near = folder.AssetSync("find", "--near");

        folder.AssetSync("find").Stdout.ShouldNotContain("AGENTS.md -> CLAUDE.md");
        near.ExitCode.ShouldBe(0, near.Log);
        near.Stdout.ShouldContain("AGENTS.md -> CLAUDE.md: 1 line differs; most assistants read it\n");
        near.Stdout.ShouldContain("docs/ -> out/: 1 equal, 1 differs (11 lines); out/ is named like a place for copies\n");
        near.Stdout.ShouldContain(".agents/skills/ -> .claude/skills/: 2 equal, 1 differs (1 line)");
        near.Stdout.ShouldNotContain("y/other.md");
    }

    // Of a name that a hundred files have, only those say something that have no equal one.
    [Fact]
    public void The_one_copy_that_drifted_is_found_where_all_others_of_its_name_are_equal()
    {
        var steps = string.Concat(Enumerable.Range(1, 30).Select(line => $"step {line}\n"));
        var files = Enumerable.Range(0, 10).SelectMany(i => new[] { ($"tools/{i}/Skill/SKILL.md", $"skill {i}\n"), ($".claude/skills/tool-{i}/SKILL.md", $"skill {i}\n") });
        using var folder = Repository(true, [.. files, ("tools/X/Skill/SKILL.md", steps), (".claude/skills/tool-x/SKILL.md", steps.Replace("step 1", "schritt 1", StringComparison.Ordinal))]);

        folder.AssetSync("find", "--near", "--verbose").Stdout.ShouldContain("tools/X/Skill/SKILL.md -> .claude/skills/tool-x/SKILL.md: 11 lines differ");
    }

    [Theory]
    [InlineData("global.json", "templates/Source/global.json", "the root is less deep")]
    [InlineData("z/deep/a.md", "a/samples/a.md", "a/samples/ is named like a place for copies")]
    [InlineData("src/docs/a.md", "a/a.md", "src/docs/ is named like a source")]
    [InlineData("z/dir/a.md", "a/dist/a.md", "a/dist/ is named like a place for copies")]
    public void What_looks_like_the_source_has_a_reason(string source, string copy, string reason)
    {
        using var folder = Repository(true, (source, "text"), (copy, "text"));

        folder.AssetSync("find", "--verbose").Stdout.ShouldStartWith($"{source} -> {copy}: equal; {reason}\n");
    }

    [Fact]
    public void A_folder_with_files_of_its_own_does_not_become_exact()
    {
        using var folder = Repository(true, ("docs/a.md", "a"), ("docs/b.md", "b"), ("out/a.md", "a"), ("out/b.md", "b"), ("out/own.md", "own"));

        folder.AssetSync("find").Stdout.ShouldStartWith("docs/ -> out/: 2 equal, 1 only in out/; ");
        folder.AssetSync("find", "--add").ExitCode.ShouldBe(0);

        folder.Read("asset-mappings.json").ShouldContain("""{ "source": "docs/", "destination": "out/" }""");
    }

    [Fact]
    public void Names_with_another_ending_become_one_glob()
    {
        var files = new[] { "one", "two", "three" }.SelectMany(name => new[] { ($"templates/{name}.shared.md", name), (($".github/agents/{name}.agent.md"), name) });
        using var folder = Repository(true, [.. files, ("templates/README.md", "read")]);

        folder.AssetSync("find", "--add").ExitCode.ShouldBe(0);

        folder.Read("asset-mappings.json").ShouldContain("""{ "source": "templates/*.shared.md", "destination": ".github/agents/*.agent.md" }""");
        folder.AssetSync("sync").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void A_few_files_that_only_the_source_has_are_excluded()
    {
        var files = Enumerable.Range(0, 20).SelectMany(i => new[] { ($".agents/skills/s{i}/SKILL.md", $"{i}"), ($".claude/skills/s{i}/SKILL.md", $"{i}") });
        using var folder = Repository(true, [.. files, (".agents/skills/own/SKILL.md", "own"), (".agents/skills/own/more/data.md", "data"), (".agents/skills/index.md", "index")]);

        folder.AssetSync("find", "--add").ExitCode.ShouldBe(0);

        folder.Read("asset-mappings.json").ShouldContain("""{ "source": ".agents/skills/", "destination": ".claude/skills/", "exclude": ["index.md", "own/**"], "exact": true }""");
        folder.AssetSync("sync").ExitCode.ShouldBe(0);
        folder.Has(".claude/skills/own").ShouldBeFalse();
    }

    [Fact]
    public void Links_submodules_and_names_that_no_mapping_can_have_are_left_alone()
    {
        using var folder = Repository(true, ("a/x.md", "x"), ("b/x.md", "x"));
        folder.Git("update-index", "--add", "--cacheinfo", $"120000,{Id(folder, "a/x.md")},c/x.md");
        folder.Git("update-index", "--add", "--cacheinfo", $"100644,{Id(folder, "a/x.md")},d/a:b.md");
        folder.Git("update-index", "--add", "--cacheinfo", $"100644,{Id(folder, "a/x.md")},d/tab\tname.md");

        folder.AssetSync("find", "--verbose").Stdout.ShouldStartWith("a/x.md -> b/x.md: equal; it sorts first\n\n1 copy without a mapping\n");
    }

    [Fact]
    public void Init_says_what_there_is()
    {
        using var folder = Repository(true, ("docs/a.md", "a"), ("dist/a.md", "a"));

        var result = folder.AssetSync("init");

        result.ExitCode.ShouldBe(0, result.Log);
        result.Stdout.ShouldBe("asset-mappings.json: created\n\n1 copy found, such as docs/a.md -> dist/a.md\nNext: asset-sync find\n");
    }

    private static IEnumerable<string> Each(int count, Func<int, IEnumerable<string>> files) => Enumerable.Range(0, count).SelectMany(files);

    private static IEnumerable<string> Each(int count, Func<int, string> file) => Enumerable.Range(0, count).Select(file);

    private static ScratchFolder Repository(bool withGit, params (string Path, string Text)[] files)
    {
        var folder = new ScratchFolder();
        foreach (var (path, text) in files)
            folder.Write(path, text);
        if (withGit)
        {
            folder.Git("init", "--quiet");
            folder.Git("add", "--all");
        }

        return folder;
    }

    private static string Id(ScratchFolder folder, string path) => folder.Git("rev-parse", $":{path}").Stdout.Trim();
}
