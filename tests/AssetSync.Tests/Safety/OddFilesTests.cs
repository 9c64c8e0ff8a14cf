using System.Net.Sockets;
using AssetSync.Tests.Catalogue;

namespace AssetSync.Tests.Safety;

/// <summary>Roots, mapping files and files that are not what they should be: refused with a code, and nothing is changed.</summary>
public class OddFilesTests
{
    [Fact]
    public void A_root_that_does_not_exist_or_is_a_file_is_refused()
    {
        using var folder = new ScratchFolder();
        folder.Write("file", "");
        foreach (var root in new[] { "nowhere", "file" })
        {
            var exception = Should.Throw<AssetSyncException>(() => AssetRoot.Open(folder[root]));
            exception.ExitCode.ShouldBe(ExitCode.BadInput);
            exception.Problems.Single().Code.ShouldBe("ASSETSYNC0118");
        }
    }

    [RequiresFact(Needs.Unix)]
    public void A_mapping_file_that_is_a_link_is_read_inside_the_root_and_refused_outside()
    {
        using var folder = Tree();
        File.Move(folder[StandardTree.MappingFile], folder["real.json"]);
        folder.Link(StandardTree.MappingFile, "real.json");
        LibraryHost.Native.Sync(folder, overwrite: false).ExitCode.ShouldBe(0);

        File.Move(folder["real.json"], folder["../real.json"]);
        folder.Link(StandardTree.MappingFile, "../real.json");
        ShouldBeRefused(folder, "ASSETSYNC0101");
        folder.Link(StandardTree.MappingFile, StandardTree.MappingFile);
        ShouldBeRefused(folder, "ASSETSYNC0101");
        folder.Link(StandardTree.MappingFile, "nowhere.json");
        ShouldBeRefused(folder, "ASSETSYNC0101");
        folder.Link(StandardTree.MappingFile, "/dev/zero");
        ShouldBeRefused(folder, "ASSETSYNC0101");
    }

    [RequiresFact(Needs.Unix | Needs.Fifo)]
    public void A_mapping_file_that_is_a_FIFO_or_a_folder_is_refused_and_never_opened()
    {
        using var folder = Tree();
        folder.Remove(StandardTree.MappingFile);
        folder.MakeFifo(StandardTree.MappingFile);
        ShouldBeRefused(folder, "ASSETSYNC0101");
        folder.Remove(StandardTree.MappingFile);
        Directory.CreateDirectory(folder[StandardTree.MappingFile]);
        ShouldBeRefused(folder, "ASSETSYNC0101");
    }

    [RequiresFact(Needs.Unix | Needs.Fifo)]
    public void A_FIFO_or_socket_in_a_mapped_folder_or_in_a_copy_s_place_is_refused_and_never_opened()
    {
        using var folder = Tree();
        folder.MakeFifo("schemas/fifo");
        ShouldBeSourceProblem(folder);
        folder.Remove("schemas/fifo");

        // A socket's path is limited to about a hundred bytes, less than that of the scratch folder, so it is made elsewhere.
        var place = Path.Combine(Path.GetTempPath(), $"asset-sync-{Environment.ProcessId}.socket");
        using (var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified))
        {
            socket.Bind(new UnixDomainSocketEndPoint(place));
            File.Move(place, folder["schemas/socket"]);
            ShouldBeSourceProblem(folder);
            folder.Remove("copies/guide.md");
            File.Move(folder["schemas/socket"], folder["copies/guide.md"]);
        }

        var answer = LibraryHost.Native.Sync(folder, overwrite: true);
        answer.ExitCode.ShouldBe(1, answer.Log);
        LibraryHost.Native.Verify(folder).Findings.ShouldBe(["not-a-file copies/guide.md"]);
    }

    [RequiresFact(Needs.Linux | Needs.Device)]
    public void A_device_in_a_mapped_folder_or_in_a_copy_s_place_is_refused_and_never_opened()
    {
        // Reading this one never ends.
        using var folder = Tree();
        folder.Run("mknod", "schemas/device", "c", "1", "5").ExitCode.ShouldBe(0);
        ShouldBeSourceProblem(folder);
        folder.Remove("copies/guide.md");
        File.Move(folder["schemas/device"], folder["copies/guide.md"]);

        LibraryHost.Native.Sync(folder, overwrite: true).ExitCode.ShouldBe(1);
        LibraryHost.Native.Verify(folder).Findings.ShouldBe(["not-a-file copies/guide.md"]);

        foreach (var name in new[] { StandardTree.MappingFile, StandardTree.LockFile })
        {
            folder.Remove(name);
            folder.Run("mknod", name, "c", "1", "5").ExitCode.ShouldBe(0);
            ShouldBeRefused(folder, name == StandardTree.MappingFile ? "ASSETSYNC0101" : "ASSETSYNC0201");
            folder.Remove(name);
            StandardTree.Create(folder);
        }
    }

    [RequiresFact(Needs.Unix)]
    public void Links_to_folders_are_not_followed_and_loops_end()
    {
        using var folder = Tree();
        folder.Write("../outside/secret.txt", "secret");
        folder.Link("schemas/up", "..");
        folder.Link("schemas/self", ".");
        LibraryHost.Native.Sync(folder, overwrite: false).ExitCode.ShouldBe(0);
        LibraryHost.Native.Verify(folder).ExitCode.ShouldBe(0);
        Directory.EnumerateFiles(folder["package"], "*", SearchOption.AllDirectories).Count().ShouldBe(3);

        // Nothing outside is looked at, not even whether it is a folder.
        folder.Link("schemas/out", "../../outside");
        LibraryHost.Native.Verify(folder).Problems.ShouldBe(["ASSETSYNC0115"]);
    }

    [RequiresFact(Needs.Unix)]
    public void A_root_that_is_reached_through_a_link_is_a_root_like_any_other()
    {
        using var folder = Tree();
        folder.Link("../way", folder.Path);
        var root = AssetRoot.Open(folder["../way"]);
        folder.Link("docs/guide.md", folder["mine.txt"]);

        root.Sync(new() { Overwrite = true }).ExitCode.ShouldBe(ExitCode.Success);

        folder.Read("copies/guide.md").ShouldBe("Mine.\n");
    }

    [RequiresFact(Needs.Unix | Needs.NotRoot)]
    public void What_cannot_be_read_or_written_ends_with_3_and_is_named_and_the_rest_is_carried_out()
    {
        using var folder = Tree();
        folder.Edit("AGENTS.md", "# New\n");
        folder.SetMode("docs/guide.md", "000");
        ShouldFail(folder, "docs/guide.md");
        folder.Read("CLAUDE.md").ShouldBe(StandardTree.Agents, "a source that cannot be read stops everything");
        folder.SetMode("docs/guide.md", "644");

        folder.SetMode("copies/guide.md", "000");
        ShouldFail(folder, "copies/guide.md");
        folder.Read("CLAUDE.md").ShouldBe("# New\n");
        folder.SetMode("copies/guide.md", "644");

        folder.Edit("AGENTS.md", "# Newer\n");
        folder.Write("schemas/deep/c.json", "3\n");
        folder.SetMode("package/schemas/deep", "555");
        ShouldFail(folder, "package/schemas/deep/c.json");
        folder.Read("CLAUDE.md").ShouldBe("# Newer\n");
        folder.SetMode("package/schemas/deep", "755");
    }

    private static void ShouldFail(ScratchFolder folder, string path)
    {
        var result = LibraryHost.Native.Open(folder).Sync();
        result.ExitCode.ShouldBe(ExitCode.IoFailure);
        result.Problems.ShouldContain(problem => problem.Message.Contains(path, StringComparison.Ordinal));
    }

    private static ScratchFolder Tree()
    {
        var folder = new ScratchFolder();
        StandardTree.Create(folder);
        LibraryHost.Native.Sync(folder, overwrite: false).ExitCode.ShouldBe(0);
        return folder;
    }

    private static void ShouldBeSourceProblem(ScratchFolder folder)
    {
        var before = folder.Snapshot();
        foreach (var host in new[] { LibraryHost.Native, LibraryHost.Portable })
        {
            var answer = host.Sync(folder, overwrite: true);
            answer.ExitCode.ShouldBe(2, answer.Log);
            answer.Problems.ShouldBe(["ASSETSYNC0114"]);
        }

        folder.Snapshot().ShouldBe(before);
    }

    private static void ShouldBeRefused(ScratchFolder folder, string code)
    {
        var before = folder.Snapshot();
        foreach (var host in new[] { LibraryHost.Native, LibraryHost.Portable })
        {
            foreach (var answer in new[] { host.Verify(folder), host.Sync(folder, overwrite: true), host.DryRun(folder)! })
            {
                answer.ExitCode.ShouldBe(2, answer.Log);
                answer.Problems.ShouldBe([code]);
            }
        }

        folder.Snapshot().ShouldBe(before);
    }
}
