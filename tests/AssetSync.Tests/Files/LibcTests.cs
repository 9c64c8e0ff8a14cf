using System.Text;
using System.Text.RegularExpressions;

namespace AssetSync.Tests.Files;

public partial class LibcTests
{
    // Alpine's libc has fewer functions than glibc: a name that it lacks is an EntryPointNotFoundException at the first call.
    [RequiresFact(Needs.Musl)]
    public void Every_function_that_is_bound_by_name_is_in_musl()
    {
        var exports = Encoding.Latin1.GetString(File.ReadAllBytes(Machine.Musl));
        var bound = new List<string>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "src"), "*.cs", SearchOption.AllDirectories))
        {
            if (!file.Contains("/obj/", StringComparison.Ordinal) && Path.GetFileName(file) != "MacStatus.cs")
                bound.AddRange(Binding().Matches(File.ReadAllText(file)).Select(match => match.Groups["name"].Value));
        }

        bound.ShouldContain("openat");
        bound.Where(name => !exports.Contains($"{name}\0", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [GeneratedRegex("LibraryImport\\(\"libc\", EntryPoint = \"(?<name>[^\"]+)\"")]
    private static partial Regex Binding();
}
