namespace AssetSync.Tests.Attacks;

[Trait("Category", "Attack")]
public class ShellTests
{
    public static TheoryData<string> Names =>
    [
        "plain.md", "a b", "it's", "$(touch ran)", "`touch ran`", "a;touch ran", "a&touch ran", "a|touch ran", "--all", "-rf", "~root", "{x,y}", "#x", "!x", "!!", "*", "[a]", "?", "%PATH%", "$HOME",
        "a\"b", "a\\b", "=ls", "@x", "a,b", "(x)", "<x>", "^x", "\u2019; touch ran; \u2019", "\u201c$(touch ran)", "Grüße 🎉", "##vso[x]", "\u202ex'$(touch ran)", "a\nb\\n'c\"$(touch ran)`touch ran`", "",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_command_with_any_name_is_printed_as_it_is(string name)
    {
        Printable.Line(Shell.Sh(name)).ShouldBe(Shell.Sh(name));
        Printable.Line(Shell.PowerShell(name)).ShouldBe(Shell.PowerShell(name));
    }

    [RequiresTheory(Needs.Unix)]
    [MemberData(nameof(Names))]
    public void Sh_reads_what_was_meant(string name) => Run(name, Printable.Line(name) == name ? "sh" : "bash");

    [RequiresTheory(Needs.Unix)]
    [MemberData(nameof(Names))]
    public void So_does_bash(string name) => Run(name, "bash");

    [RequiresTheory(Needs.Unix)]
    [MemberData(nameof(Names))]
    public void So_does_zsh(string name) => Run(name, "zsh");

    [RequiresTheory(Needs.Unix)]
    [MemberData(nameof(Names))]
    public void So_does_PowerShell_with_its_own(string name)
    {
        if (!Machine.HasProgram("pwsh"))
            return;
        using var folder = new ScratchFolder();
        folder.Write("script.ps1", $"sh -c 'printf %s \"$1\" >read' sh {Shell.PowerShell(name)}");

        var result = folder.Run("pwsh", "-NoProfile", "-File", "script.ps1");

        folder.Read("read").ShouldBe(name, result.Log);
        folder.Has("ran").ShouldBeFalse();
    }

    [Fact]
    public void A_path_is_never_an_option_and_for_git_never_a_pattern()
    {
        Shell.Path("--all").ShouldBe("./--all");
        Shell.GitAdd(["d/a b.md", "-n"]).ShouldBe("git add 'd/a b.md' ./-n");
        Shell.GitAdd(["[ab].md"], " --force").ShouldBe("git --literal-pathspecs add --force '[ab].md'");
    }

    private static void Run(string name, string shell)
    {
        if (!Machine.HasProgram(shell))
            return;
        using var folder = new ScratchFolder();
        folder.Write("script", $"printf %s {Shell.Sh(name)} >read\n");

        var result = folder.Run(shell, "script");

        folder.Read("read").ShouldBe(name, result.Log);
        folder.Has("ran").ShouldBeFalse();
    }
}
