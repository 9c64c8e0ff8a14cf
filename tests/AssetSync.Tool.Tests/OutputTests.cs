namespace AssetSync.Tool.Tests;

public class OutputTests
{
    [RequiresTheory(Needs.Linux)]
    [InlineData("--help")]
    [InlineData("verify")]
    [InlineData("verify --format json")]
    public void An_answer_that_cannot_be_written_ends_with_3_and_says_so(string arguments)
    {
        using var folder = new ScratchFolder();
        StandardTree.Create(folder);

        var command = AssetSyncCommand.Of(arguments.Split(' '));
        var result = folder.Run("sh", ["-c", $"\"$0\" \"$@\" > /dev/full", command.Program, .. command.Arguments]);

        result.ExitCode.ShouldBe(3, result.Log);
        result.Stderr.ShouldBe("asset-sync: the answer could not be written: No space left on device\n");
    }
}
