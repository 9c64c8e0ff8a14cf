using System.Reflection;
using System.Runtime.CompilerServices;

namespace AssetSync.Testing;

/// <summary>
/// Compares text with an approved file in the test project's folder Approved. If it differs, it is written
/// next to it as .received.txt; to accept it, move it over the approved file. No diff tool is started, and the file
/// is found from the repository's root, because deterministic builds do not record paths of sources.
/// </summary>
public static class Approval
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void ShouldMatchApprovedFile(this string received, string name)
    {
        var folder = Path.Combine(RepositoryRoot.Path, "tests", Assembly.GetCallingAssembly().GetName().Name!, "Approved");
        var approvedFile = Path.Combine(folder, name + ".approved.txt");
        var receivedFile = Path.Combine(folder, name + ".received.txt");
        var approved = File.Exists(approvedFile) ? File.ReadAllText(approvedFile).ReplaceLineEndings("\n") : "";
        if (approved == received.ReplaceLineEndings("\n"))
        {
            File.Delete(receivedFile);
            return;
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(receivedFile, received.ReplaceLineEndings("\n"));
        throw new ApprovalException($"{receivedFile} differs from what is approved:\n{received}");
    }
}
