namespace AssetSync.Testing;

public sealed partial class ScratchFolder
{
    /// <summary>Writes a text file and keeps its modification time, since no verdict may depend on it.</summary>
    public void Edit(string relative, string text)
    {
        var time = File.GetLastWriteTimeUtc(this[relative]);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(this[relative], File.GetUnixFileMode(this[relative]) | UnixFileMode.UserWrite);
        Write(relative, text);
        File.SetLastWriteTimeUtc(this[relative], time);
    }

    /// <summary>Removes a file, a link or a whole folder.</summary>
    public void Remove(string relative)
    {
        var path = this[relative];
        if (new FileInfo(path) is { LinkTarget: not null } link)
            link.Delete();
        else if (Directory.Exists(path))
            Removal.Remove(path);
        else
            File.Delete(path);
    }

    /// <summary>Replaces what is there by a link.</summary>
    public void Link(string relative, string target)
    {
        if (new FileInfo(this[relative]).LinkTarget is not null || Has(relative))
            Remove(relative);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[relative])!);
        if (Directory.Exists(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(this[relative])!, target)))
            Directory.CreateSymbolicLink(this[relative], target);
        else
            File.CreateSymbolicLink(this[relative], target);
    }

    /// <summary>Sets permission bits, given as three octal digits.</summary>
    public void SetMode(string relative, string octal)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(this[relative], (UnixFileMode)Convert.ToInt32(octal, 8));
    }

    /// <summary>The permission bits as octal digits.</summary>
    public string Mode(string relative) =>
        OperatingSystem.IsWindows() ? "" : Convert.ToString((int)File.GetUnixFileMode(this[relative]), 8);

    /// <summary>Makes a FIFO: whoever opens it waits forever.</summary>
    public void MakeFifo(string relative)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[relative])!);
        Run("mkfifo", this[relative]).ExitCode.ShouldBe(0);
    }

    /// <summary>Returns whether a regular file is there, not a link.</summary>
    public bool IsPlainFile(string relative) => File.Exists(this[relative]) && new FileInfo(this[relative]).LinkTarget is null;
}
