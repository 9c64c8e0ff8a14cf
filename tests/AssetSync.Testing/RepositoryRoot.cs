namespace AssetSync.Testing;

/// <summary>The root of this repository's work tree, found upward from the test's assembly.</summary>
public static class RepositoryRoot
{
    public static string Path { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(System.IO.Path.Combine(folder, "Directory.Packages.props")) ? folder
        : Find(Directory.GetParent(folder)?.FullName ?? throw new InvalidOperationException("The tests do not run inside the work tree."));
}
