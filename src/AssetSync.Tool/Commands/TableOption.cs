using System.CommandLine;

namespace AssetSync.Tool.Commands;

internal static class TableOption
{
    public static Option<string[]> Create(string description) => new("--table") { HelpName = "FILE", Description = description };

    /// <summary>Reads the files of the command line as paths below the root.</summary>
    public static IEnumerable<RelativePath> Read(Invocation invocation, Option<string[]> option)
    {
        foreach (var file in invocation.Get(option) ?? [])
        {
            yield return RelativePath.TryParse(invocation.Places.FromRoot(file), out var path, out var reason)
                ? path
                : throw CommandLineProblems.Exception($"--table '{file}': {reason}");
        }
    }
}
