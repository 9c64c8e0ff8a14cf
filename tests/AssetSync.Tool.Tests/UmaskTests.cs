namespace AssetSync.Tool.Tests;

public class UmaskTests
{
    [RequiresTheory(Needs.Unix)]
    [InlineData("000")]
    [InlineData("022")]
    [InlineData("077")]
    [InlineData("777")]
    public void A_copy_has_its_source_s_permission_bits_whatever_the_umask(string umask)
    {
        using var folder = new ScratchFolder();
        folder.Map("open.sh -> copies/open.sh", "closed.txt -> copies/closed.txt", "read-only.txt -> read-only-copy.txt");
        Directory.CreateDirectory(folder["copies"]);
        foreach (var (name, mode) in new[] { ("open.sh", "777"), ("closed.txt", "600"), ("read-only.txt", "444") })
        {
            folder.Write(name, name);
            folder.SetMode(name, mode);
        }

        var command = AssetSyncCommand.Of("sync");
        var result = folder.Run("sh", ["-c", $"umask {umask}; exec \"$@\"", "sh", command.Program, .. command.Arguments]);

        result.ExitCode.ShouldBe(0, result.Log);
        folder.Mode("copies/open.sh").ShouldBe("777");
        folder.Mode("copies/closed.txt").ShouldBe("600");
        folder.Mode("read-only-copy.txt").ShouldBe("444");
    }
}
