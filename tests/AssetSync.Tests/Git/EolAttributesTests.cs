namespace AssetSync.Tests.Git;

public sealed class EolAttributesTests
{
    private static List<EolDisagreement> Find(ScratchFolder folder, params (string Source, string Destination)[] pairs) => Find(folder, "", pairs);

    private static List<EolDisagreement> Find(ScratchFolder folder, string root, (string Source, string Destination)[] pairs)
    {
        using var files = FilesBelow.Open(folder[root]);
        return Disagreements(folder[root], files, pairs, Scratch.Around(folder));
    }

    private static List<EolDisagreement> Disagreements(string root, IReadOnlyFiles files, (string Source, string Destination)[] pairs, GitSurroundings? around = null)
    {
        using var attributes = EolAttributes.Find(root, files, around);
        if (attributes is null)
            return [];
        var found = pairs.Select(pair => attributes.Judge(pair.Source, pair.Destination, haveOneBlob: false)).OfType<EolDisagreement>().ToList();
        found.ShouldAllBe(item => attributes.MayDiffer(FolderOf(item.Source), FolderOf(item.Destination)));
        return found;
    }

    private static string FolderOf(string path) => RelativePath.Split(path).Folder;

    private static ScratchFolder With(ScratchFolder folder, string attributes, string text = "one\ntwo\n", params string[] paths)
    {
        folder.Init().Write(".gitattributes", attributes);
        foreach (var path in paths.Length > 0 ? paths : ["docs/a.md", "mirror/a.md"])
            folder.Write(path, text);
        return folder;
    }

    [Fact]
    public void A_pair_under_different_rules_is_named_with_the_lines_that_say_so()
    {
        using var folder = With(new ScratchFolder(), "# docs\ndocs/* text eol=lf\nmirror/* -text\n", "one\r\ntwo\r\n");
        Find(folder, ("docs/a.md", "mirror/a.md")).ShouldBe(
            [new EolDisagreement("docs/a.md", "mirror/a.md", "text eol=lf", "-text", ".gitattributes:2 and .gitattributes:3")]);
    }

    [Fact]
    public void A_rule_for_one_side_only_is_named()
    {
        using var folder = With(new ScratchFolder(), "* text=auto\n");
        folder.Write("mirror/.gitattributes", "\n*.md eol=crlf\n");
        Find(folder, ("docs/a.md", "mirror/a.md")).ShouldBe(
            [new EolDisagreement("docs/a.md", "mirror/a.md", "text=auto", "text=auto eol=crlf", ".gitattributes:1 and mirror/.gitattributes:2")]);
        folder.Write(".gitattributes", "mirror/* text\n");
        File.Delete(folder["mirror/.gitattributes"]);
        var found = Find(folder, ("docs/a.md", "mirror/a.md"));
        found.ShouldBe([new EolDisagreement("docs/a.md", "mirror/a.md", "no text or eol attribute", "text", ".gitattributes:1")]);
        found[0].Detail.ShouldBe(".gitattributes gives docs/a.md no text or eol attribute and mirror/a.md text (.gitattributes:1)");
    }

    [Theory]
    [InlineData("", "a\n")]
    [InlineData("* text=auto eol=lf\n", "a\n")]
    [InlineData("docs/* text eol=lf\nmirror/* -text\n", "a\n")]
    [InlineData("docs/* text eol=crlf\nmirror/* -text\n", "a\r\n")]
    [InlineData("docs/* text eol=crlf\nmirror/* -text\n", "no line end")]
    [InlineData("docs/* text eol=crlf\nmirror/* -text\n", "")]
    [InlineData("docs/* text=auto eol=crlf\nmirror/* -text\n", "binary\0\n")]
    [InlineData("docs/* ident\nmirror/* -ident\n", "a\n")]
    [InlineData("docs/* ident\nmirror/* -ident\n", "a $Id")]
    [InlineData("docs/* ident\nmirror/* -ident\n", "$Id: a\n$")]
    [InlineData("docs/* ident\nmirror/* -ident\n", "$Idx$ $ID$ $Id $")]
    [InlineData("*.MD TEXT\n", "a\n")]
    [InlineData("docs/* -filter\nmirror/* diff=x\n", "a\n")]
    [InlineData("docs/* filter=lfs -text\nmirror/* -text filter=lfs\n", "a\n")]
    public void Pairs_that_no_clone_would_part_agree(string attributes, string text)
    {
        using var folder = With(new ScratchFolder(), attributes, text);
        Find(folder, ("docs/a.md", "mirror/a.md")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("docs/* ident\n", "$Id$\n")]
    [InlineData("docs/* ident\n", "$Id: a$\n")]
    [InlineData("docs/* filter=lfs\n", "a")]
    [InlineData("docs/* text\nmirror/* -text\n", "a\r\r\n")]
    [InlineData("docs/*.MD text eol=crlf\nmirror/* -text\n", "a\n")]
    [InlineData("docs/* working-tree-encoding=UTF-16\n", "a")]
    [InlineData("docs/* text\n", "binary\0\n")]
    [InlineData("docs/* text eol=lf\n", "a\n")]
    [InlineData("docs/* binary\n", "a\n")]
    public void Pairs_that_some_clone_would_part_do_not(string attributes, string text)
    {
        using var folder = With(new ScratchFolder(), attributes, text);
        Find(folder, ("docs/a.md", "mirror/a.md")).Count.ShouldBe(1);
    }

    [Fact]
    public void Attributes_above_the_root_count()
    {
        using var folder = With(new ScratchFolder(), "root/docs/* -text\n", "a\n", "root/docs/a.md", "root/mirror/a.md");
        Find(folder, "root", [("docs/a.md", "mirror/a.md")])[0].Where.ShouldBe(".gitattributes:1");
    }

    [Fact]
    public void Only_what_is_committed_counts()
    {
        using var folder = With(new ScratchFolder(), "");
        folder.Write(".git/info/attributes", "docs/* -text\n");
        Find(folder, ("docs/a.md", "mirror/a.md")).ShouldBeEmpty();
    }

    [Fact]
    public void The_index_and_a_commit_have_attributes_of_their_own()
    {
        using var folder = With(new ScratchFolder(), "docs/* -text\n", "a\n", "root/docs/a.md", "root/mirror/a.md", "docs/b.md", "mirror/b.md");
        folder.Commit();
        folder.Write(".gitattributes", "root/docs/* -text\n");
        folder.Git("add", ".gitattributes");
        folder.Write(".gitattributes", "");
        (string Source, string Destination)[] top = [("docs/b.md", "mirror/b.md")], below = [("docs/a.md", "mirror/a.md")];
        foreach (var (subject, atTop, belowIt) in new[] { (Subject.OfRevision("HEAD"), 1, 0), (Subject.Staged, 0, 1) })
        {
            using var files = GitFiles.Open(folder.Path, subject, Scratch.Around(folder));
            Disagreements(folder.Path, files, top).Count.ShouldBe(atTop);
            using var filesBelow = GitFiles.Open(folder["root"], subject, Scratch.Around(folder));
            Disagreements(folder["root"], filesBelow, below).Count.ShouldBe(belowIt);
        }
    }

    [Fact]
    public void A_submodule_is_not_judged_by_the_attributes_around_it()
    {
        using var folder = With(new ScratchFolder(), "*.md -text\nmodule/** text\n", "a\n", "docs/a.md", "module/sub/a.md");
        Find(folder, ("docs/a.md", "module/sub/a.md")).Count.ShouldBe(1);
        folder.Git("init", "--quiet", "module");
        Find(folder, ("docs/a.md", "module/sub/a.md")).ShouldBeEmpty();
    }

    [RequiresFact(Needs.Unix)]
    public void A_source_that_is_a_link_has_the_attributes_of_what_it_leads_to()
    {
        using var folder = With(new ScratchFolder(), "*.md text eol=lf\n", "a\n", "a.md", "b.md");
        File.CreateSymbolicLink(folder["link"], "a.md");
        Find(folder, ("link", "b.md")).ShouldBeEmpty();
    }

    [Fact]
    public void Outside_a_work_tree_attributes_mean_nothing()
    {
        using var folder = new ScratchFolder();
        folder.Write(".gitattributes", "a -text\n");
        folder.Write("a", "a\n");
        folder.Write("b", "a\n");
        Find(folder, ("a", "b")).ShouldBeEmpty();
    }

    [Fact]
    public void A_clone_that_ignores_case_is_a_clone_too()
    {
        using var folder = With(new ScratchFolder(), "docs/*.MD text\nmirror/* -text\n", "a\n");
        var found = Find(folder, ("docs/a.md", "mirror/a.md"));
        folder.Git("-c", "core.ignorecase=true", "check-attr", "text", "docs/a.md").Stdout.ShouldContain("text: set");
        found.ShouldHaveSingleItem().Where.ShouldBe(".gitattributes:2");

        folder.Write(".gitattributes", "*.MD text\nmirror/* text\ndocs/* -text\n/docs/A.md text\n");
        found = Find(folder, ("docs/a.md", "mirror/a.md"));
        found.ShouldHaveSingleItem().Where.ShouldBe(".gitattributes:3 and .gitattributes:2");

        folder.Write(".gitattributes", "* text\ndocs/*.MD -text\n");
        found = Find(folder, ("docs/a.md", "mirror/a.md"));
        found.ShouldHaveSingleItem().Where.ShouldBe(".gitattributes:2 and .gitattributes:1, where core.ignorecase is set");
    }

    /// <summary>Git keeps CRLF that was committed before there was a rule: for good, or until someone edits the file.</summary>
    [Theory]
    [InlineData("docs/* text=auto\nmirror/* text\n")]
    [InlineData("docs/* text\nmirror/* text=auto\n")]
    public void What_was_committed_with_crlf_stays_so(string attributes)
    {
        using var folder = new ScratchFolder().Init();
        folder.Write("docs/a.md", "a\r\n");
        File.SetLastWriteTimeUtc(folder["docs/a.md"], DateTime.UtcNow.AddHours(-1)); // Git adds a file again if it is as new as the index.
        folder.Commit();
        folder.Write(".gitattributes", attributes);
        folder.Write("mirror/a.md", "a\r\n");
        folder.Commit();
        folder.Git("clone", "--quiet", ".", "../clone");
        folder.Read("../clone/docs/a.md").ShouldNotBe(folder.Read("../clone/mirror/a.md"));

        Find(folder, ("docs/a.md", "mirror/a.md")).Count.ShouldBe(1);
        folder.Git("rm", "--quiet", "--cached", "docs/a.md");
        Find(folder, ("docs/a.md", "mirror/a.md")).ShouldBeEmpty();
    }

    /// <summary>Every two of these rules over every kind of content, committed and checked out under every setting.</summary>
    [RequiresFact(Needs.Unix)]
    public void A_pair_agrees_exactly_when_no_clone_parts_it()
    {
        string[] rules = ["-diff", "-text", "text", "text=auto", "text=input", "eol=lf", "eol=crlf", "text eol=crlf", "text=auto eol=lf", "text=auto eol=crlf", "-text eol=crlf", "crlf", "-crlf", "crlf=input", "ident", "text ident"];
        string[] contents = ["none", "a\nb\n", "a\r\nb\r\n", "a\r\nb\n", "a\0\n", "a\0\r\n", "a\rb\n", "\u0001\u0002\n", "a\r\r\nb\n", "a\r\r\nb\r\n", "a\r\r\r\n", "a\r", "$Id", "$Id$", "$Id: x$\r\n", "$Id: x\n$", "$Ix$Id:$"];
        using var author = new ScratchFolder().Init();
        author.Write(".gitattributes", string.Concat(rules.Select((rule, number) => $"{number}/* {rule}\n")));
        foreach (var rule in Enumerable.Range(0, rules.Length))
            foreach (var content in Enumerable.Range(0, contents.Length))
                author.Write($"{rule}/{content}", contents[content]);
        (string Source, string Destination)[] pairs =
        [
            .. from left in Enumerable.Range(0, rules.Length)
               from right in Enumerable.Range(0, rules.Length)
               from content in Enumerable.Range(0, contents.Length)
               where left != right
               select ($"{left}/{content}", $"{right}/{content}"),
        ];

        var parted = new HashSet<(string Source, string Destination)>();
        foreach (var settings in new[] { "false", "true", "input" })
        {
            author.Git("-c", "core.autocrlf=" + settings, "-c", "core.safecrlf=false", "add", "--all");
            foreach (var (autocrlf, eol) in new[] { ("false", "lf"), ("false", "crlf"), ("true", "native"), ("input", "native") })
            {
                var clone = author[$"../clone {settings} {autocrlf} {eol}"];
                Directory.CreateDirectory(clone);
                author.Git("-c", "core.autocrlf=" + autocrlf, "-c", "core.eol=" + eol, "checkout-index", "--all", $"--prefix={clone}/");
                parted.UnionWith(pairs.Where(pair => File.ReadAllText(Path.Combine(clone, pair.Source)) != File.ReadAllText(Path.Combine(clone, pair.Destination))));
            }

            author.Git("read-tree", "--empty");
        }

        using var files = FilesBelow.Open(author.Path);
        var found = Disagreements(author.Path, files, pairs, Scratch.Around(author)).Select(item => (item.Source, item.Destination)).ToHashSet();
        string Describe(IEnumerable<(string Source, string Destination)> some) => string.Join('\n', some.Select(pair =>
            $"{rules[int.Parse(pair.Source.Split('/')[0], null)]} | {rules[int.Parse(pair.Destination.Split('/')[0], null)]} | {Uri.EscapeDataString(contents[int.Parse(pair.Source.Split('/')[1], null)])}"));
        Describe(parted.Except(found)).ShouldBe("");
        Describe(found.Except(parted)).ShouldBe("");
        parted.Count.ShouldBeGreaterThan(100);
    }
}
