using System.Globalization;

namespace AssetSync.Faults;

/// <summary>Syncs on real file systems that are too small, in bytes and in files; then makes room and syncs again.</summary>
internal static class FullDisk
{
    private const int Smallest = 2200;
    private const int Largest = 3400;
    private const int Step = 20;

    public static Tally Run(Command command, int times = 1)
    {
        if (Machine.Missing(Needs.SmallDisk) is { } missing)
            return new("full disk") { Skipped = missing };
        var tally = new Tally("full disk");
        for (var size = Smallest; size <= Largest; size += Step * times)
            tally.Try("too few bytes", $"{size} KiB", () => Fill(command, $"size={size}k"));
        for (var files = 40; files <= 64; files += times)
            tally.Try("too few files", $"{files} files", () => Fill(command, $"nr_inodes={files}"));
        tally.Try("room enough", "64 MiB", () => Fill(command, "size=64m", mustFit: true));
        return tally;
    }

    private static string Fill(Command command, string limit, bool mustFit = false)
    {
        using var folder = new ScratchFolder();
        var check = new FaultCheck(folder);
        var sync = Quote(command.Sync());
        var verify = Quote(command.Verify());

        // A separate namespace, so that the mount is gone when the script ends. Its content is copied out to be checked.
        folder.Write("../script.sh", string.Create(CultureInfo.InvariantCulture, $"""
            set -e
            cd ..
            mkdir small full roomy
            mount -t tmpfs -o {limit} tmpfs small
            cp -a root/. small/ 2>/dev/null || exit 77
            (cd small; set +e; {sync} > ../answer.json 2> ../talk.txt; echo $? > ../exit.txt)
            cp -a small/. full/
            mount -o remount,size=64m,nr_inodes=10000 small
            (cd small; {sync}; {verify}) > roomy.txt 2>&1
            cp -a small/. roomy/
            """));
        var result = folder.Run("unshare", "--mount", "sh", folder["../script.sh"]);
        if (result.ExitCode == 77 && !mustFit)
            return "no room even before sync"; // Not even the tree before sync fits.
        result.ExitCode.ShouldBe(0, result.Log + (folder.Has("../roomy.txt") ? folder.Read("../roomy.txt") : ""));

        var exitCode = folder.Read("../exit.txt").Trim();
        var answer = folder.Read("../answer.json") + folder.Read("../talk.txt");
        exitCode.ShouldBeOneOf(["0", .. mustFit ? Array.Empty<string>() : ["3"]], answer);
        if (exitCode == "3")
            answer.ShouldContain("No space left on device");
        check.In(folder["../full"]).AfterFaults();
        check.In(folder["../roomy"]).AfterSync();
        return exitCode == "3" ? "full" : "room enough";
    }

    private static string Quote(Command command) => string.Join(' ', command.Arguments.Prepend(command.Program).Select(part => $"'{part}'"));
}
