namespace AssetSync;

/// <summary>Resolves every link in the absolute path of a folder.</summary>
internal static class RealPath
{
    public static string? Resolve(string folder)
    {
        if (OperatingSystem.IsWindows() && WindowsCalls.TryGetFinalPath(folder) is { } final)
            return Path.TrimEndingDirectorySeparator(final);
        var real = Path.GetPathRoot(folder)!;
        foreach (var segment in folder[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            real = Path.Combine(real, segment);
            if (new DirectoryInfo(real).ResolveLinkTarget(returnFinalTarget: true) is { } target)
                real = Resolve(target.FullName) ?? real;
        }

        return Path.TrimEndingDirectorySeparator(real);
    }
}
