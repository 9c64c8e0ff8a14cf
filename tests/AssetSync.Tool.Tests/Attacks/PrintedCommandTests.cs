namespace AssetSync.Tool.Tests.Attacks;

/// <summary>Printed commands, pasted into a shell.</summary>
[Trait("Category", "Attack")]
public class PrintedCommandTests
{
    public static TheoryData<string> Names =>
    [
        "$(touch ran)", "`touch ran`", "--all", "-rf", "~root", "{x,y}", "#x", "!x", "a b", "it's", "a;touch ran", "a&touch ran", "[ab]", "=ls", "d/$(touch ran)", "d/'$(touch ran)'", "##vso[x]", "\u202ex $(touch ran)",
    ];

    [RequiresTheory(Needs.Unix | Needs.Git)]
    [MemberData(nameof(Names))]
    public void Git_add_adds_the_copy_and_nothing_else(string name)
    {
        using var folder = Repository(name);
        AssetRoot.Open(folder.Path).Sync().ExitCode.ShouldBe(ExitCode.Success);
        folder.Write("decoy", "");
        folder.Write("a", "");
        folder.Write("root", "");

        var advice = Advice(folder, "verify");
        Run(folder, advice.Single(line => line.Contains(" add ", StringComparison.Ordinal)), name);

        folder.Git("diff", "--cached", "--name-only", "-z").Stdout.ShouldBe(name + "\0");
        folder.Has("ran").ShouldBeFalse();
    }

    [RequiresTheory(Needs.Unix | Needs.Git)]
    [MemberData(nameof(Names))]
    public void Adopt_takes_the_edit_of_the_copy_and_nothing_else(string name)
    {
        using var folder = Repository(name);
        AssetRoot.Open(folder.Path).Sync().ExitCode.ShouldBe(ExitCode.Success);
        folder.Write(name, "edited\n");
        folder.Write("other.md", "edited\n");

        var advice = Advice(folder, "verify", "--allow-untracked", "--", name);
        Run(folder, advice.Single(line => line.Contains(" adopt ", StringComparison.Ordinal)), name);

        folder.Read("source.md").ShouldBe("edited\n");
        folder.Read("other-source.md").ShouldBe("other\n");
        folder.Has("ran").ShouldBeFalse();
    }

    [RequiresFact(Needs.Unix | Needs.Git)]
    public void The_hook_and_its_advice_name_a_hostile_root_as_it_is()
    {
        using var folder = new ScratchFolder();
        folder.Git("init", "--quiet");
        folder.Write("$(touch ran)'/asset-mappings.json", """{ "mappings": [], "allowEmpty": true }""");

        CommandRunner.Run(AssetSyncCommand.Of("hook", "install"), folder["$(touch ran)'"]).ExitCode.ShouldBe(0);
        folder.Git("add", "--all");
        var commit = folder.Run(new Command("git", ["commit", "--quiet", "-m", "x"]) { Environment = folder.WithCommandOnPath() });

        commit.ExitCode.ShouldBe(0, commit.Log);
        folder.Has("ran").ShouldBeFalse();
    }

    private static ScratchFolder Repository(string name)
    {
        var folder = new ScratchFolder();
        folder.Git("init", "--quiet");
        folder.Write("source.md", "text\n");
        folder.Write("other-source.md", "other\n");
        folder.Write("asset-mappings.json", System.Text.Json.JsonSerializer.Serialize(new
        {
            mappings = new[] { new { source = "source.md", destination = name }, new { source = "other-source.md", destination = "other.md" } },
        }));
        folder.Git("add", "source.md", "other-source.md", "asset-mappings.json");
        AssetRoot.Open(folder.Path).Sync(new() { Paths = [RelativePath.Parse("other.md")] }).ExitCode.ShouldBe(ExitCode.Success);
        folder.Git("add", "other.md", "asset-mappings.lock.json");
        folder.Git("commit", "--quiet", "-m", "x");
        return folder;
    }

    private static string[] Advice(ScratchFolder folder, params string[] arguments)
    {
        var result = folder.AssetSync(arguments);
        return [.. result.Stdout[result.Stdout.IndexOf("To fix:", StringComparison.Ordinal)..].Split('\n').Skip(1).Select(line => line.Trim())];
    }

    private static void Run(ScratchFolder folder, string command, string name)
    {
        var shell = name.Contains('\u202e', StringComparison.Ordinal) || name.Contains("##", StringComparison.Ordinal) ? "bash" : "sh";
        var result = folder.Run(new Command(shell, ["-c", command]) { Environment = folder.WithCommandOnPath() });
        result.ExitCode.ShouldBe(0, result.Log);
    }
}
