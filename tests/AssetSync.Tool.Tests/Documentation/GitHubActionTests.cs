namespace AssetSync.Tool.Tests.Documentation;

/// <summary>action.yml: its script is run as GitHub's bash runs it, with a dotnet that notes its arguments.</summary>
public class GitHubActionTests
{
    private static readonly string Action = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "action.yml")).ReplaceLineEndings("\n");
    private static readonly string Script = string.Join('\n', Action[(Action.IndexOf("run: |\n", StringComparison.Ordinal) + 7)..].Split('\n').Select(line => line.Trim()));

    [RequiresFact(Needs.Unix)]
    public void Without_inputs_it_runs_the_commands_of_the_page()
    {
        using var folder = new ScratchFolder().WithSample();
        var page = new DocumentedPage("docs/ci.md").Blocks("yaml").First().Split('\n').Select(line => line.Trim());
        string[] commands = [.. page.Where(line => line.StartsWith("- run: dotnet ", StringComparison.Ordinal)).Select(line => line["- run: dotnet ".Length..])];

        var result = Run(folder, Default("args"), "");

        result.ExitCode.ShouldBe(0, result.Log);
        result.Stdout.ShouldEndWith("3 copies in sync\n");
        folder.Read("../dotnet.log").ShouldBe(string.Concat(commands.Select(command => $"{command}\n")));
    }

    [RequiresFact(Needs.Unix)]
    public void Drift_fails_the_step_and_is_an_annotation()
    {
        using var folder = new ScratchFolder().WithDrift();

        var result = Run(folder, Default("args"), "");

        result.ExitCode.ShouldBe(1, result.Log);
        result.Stdout.ShouldContain("::error file=asset-mappings.json,line=3");
    }

    [RequiresFact(Needs.Unix)]
    public void A_version_is_installed_outside_the_repository()
    {
        using var folder = new ScratchFolder().WithSample();
        var before = folder.Snapshot();

        var result = Run(folder, "verify", "1.2.3");

        result.ExitCode.ShouldBe(0, result.Log);
        result.Stdout.ShouldEndWith("3 copies in sync\n");
        folder.Read("../dotnet.log").ShouldBe($"tool install AssetSync.Tool --version 1.2.3 --tool-path {folder["../temp"]}/asset-sync\n");
        folder.Snapshot().ShouldBe(before);
    }

    [RequiresTheory(Needs.Unix)]
    [InlineData("verify; touch broken", "")]
    [InlineData("verify $(touch broken)", "")]
    [InlineData("verify `touch broken` && touch broken", "")]
    [InlineData("verify *", "")]
    [InlineData("verify", "1 $(touch broken)")]
    [InlineData("verify", "\"; touch broken; \"")]
    public void Nothing_in_an_input_is_run_or_expanded(string args, string version)
    {
        using var folder = new ScratchFolder().WithSample();

        var result = Run(folder, args, version);

        folder.Has("broken").ShouldBeFalse(result.Log);
        folder.Read("../dotnet.log").ShouldContain(version.Length > 0 ? $"--version {version} " : $"asset-sync {args}\n");
    }

    [Fact]
    public void Inputs_are_variables_and_never_text_of_the_script()
    {
        Script.ShouldNotContain("${{");
        foreach (var line in Action.Split('\n').Where(line => line.Contains("${{", StringComparison.Ordinal)))
            line.ShouldMatch(@"^ +(working-directory|ARGS|VERSION): \$\{\{ inputs\.[a-z]+ \}\}$");
    }

    private static string Default(string input)
    {
        var text = Action[Action.IndexOf($"\n  {input}:\n", StringComparison.Ordinal)..];
        return text[(text.IndexOf("default: ", StringComparison.Ordinal) + 9)..].Split('\n')[0];
    }

    private static CommandResult Run(ScratchFolder folder, string args, string version)
    {
        var environment = folder.WithCommandOnPath();
        var dotnet = folder.Write("../shim/dotnet", $$"""
            #!/bin/sh
            case "$1" in *.dll) PATH='{{Environment.GetEnvironmentVariable("PATH")}}' exec dotnet "$@" ;; esac
            echo "$@" >>'{{folder["../dotnet.log"]}}'
            case "$1 $2" in
              'tool install') mkdir -p "$RUNNER_TEMP/asset-sync" && cp '{{folder["../bin/asset-sync"]}}' "$RUNNER_TEMP/asset-sync/" ;;
              'asset-sync '*) shift; exec '{{folder["../bin/asset-sync"]}}' "$@" ;;
            esac

            """);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(dotnet, (UnixFileMode)0b111_101_101);
        environment["PATH"] = $"{folder["../shim"]}{Path.PathSeparator}{environment["PATH"]}";
        (environment["ARGS"], environment["VERSION"], environment["RUNNER_TEMP"]) = (args, version, folder["../temp"]);
        return folder.Run(new Command("bash", ["--noprofile", "--norc", "-e", "-o", "pipefail", "-c", Script]) { Environment = environment });
    }
}
