using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AssetSync.Testing;

/// <summary>
/// A folder for one test, named after it: removed on success; kept, with its path printed, when the test fails.
/// Use it with <c>using var</c>: only then does an exception in flight show that the test failed.
/// </summary>
public sealed partial class ScratchFolder : IDisposable
{
    private readonly string _home;

    public ScratchFolder([CallerMemberName] string test = "", [CallerFilePath] string file = "")
    {
        // Some tools on Windows allow only 260 characters: the name is cut, and a number keeps it unique.
        var name = $"{System.IO.Path.GetFileNameWithoutExtension(file)}.{test}";
        _home = Directory.CreateTempSubdirectory($"asset-sync.{name[..Math.Min(name.Length, 80)]}.").FullName;
        Path = System.IO.Path.Combine(_home, "root");
        Directory.CreateDirectory(Path);
    }

    /// <summary>The folder's absolute path; the log of commands is next to it, not in it.</summary>
    public string Path { get; }

    internal string LogFile => System.IO.Path.Combine(_home, "commands.log");

    /// <summary>The absolute path of something below the folder, or next to it with <c>../</c>.</summary>
    public string this[string relative] => System.IO.Path.GetFullPath(System.IO.Path.Combine(Path, relative));

    public void Dispose()
    {
        if (Marshal.GetExceptionPointers() != 0)
            Console.Error.WriteLine($"The test failed; its folder is kept: {_home}");
        else
            Removal.Remove(_home);
    }
}
