namespace AssetSync.Packages.Tests;

/// <summary>The version comes from git's tags.</summary>
public class VersionTests
{
    [RequiresFact(Needs.Time | Needs.Linux)]
    public void Without_git_it_is_that_of_a_repository_without_tags()
    {
        using var folder = new ScratchFolder();
        File.CreateSymbolicLink(folder["sh"], "/bin/sh");

        Version(new() { ["PATH"] = folder.Path }).ShouldBe("0.1.0-alpha.0");
    }

    [RequiresFact(Needs.Time | Needs.Git)]
    public void A_tag_names_it()
    {
        using var folder = new ScratchFolder();
        var git = new Dictionary<string, string?> { ["GIT_DIR"] = folder[".git"] };
        folder.Git("init", "--quiet");
        folder.Git("commit", "--quiet", "--allow-empty", "--message", "one");
        Version(git).ShouldBe("0.1.0-alpha.0");
        folder.Git("tag", "v1.2.3");
        Version(git).ShouldBe("1.2.3");
        folder.Git("commit", "--quiet", "--allow-empty", "--message", "two");
        Version(git).ShouldBe("1.2.4-alpha.0.1");
    }

    private static string Version(Dictionary<string, string?> environment)
    {
        var command = Dotnet.Command("msbuild", "src/AssetSync.Nuke/AssetSync.Nuke.csproj", "-restore", "-t:MinVer", "-getProperty:Version", "-nologo", "-v:quiet");
        return CommandRunner.Run(command.With(environment), RepositoryRoot.Path).Succeeds().Stdout.Trim();
    }
}
