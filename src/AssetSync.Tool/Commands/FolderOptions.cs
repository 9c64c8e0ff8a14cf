using System.CommandLine;

namespace AssetSync.Tool.Commands;

/// <summary>The options of add that say how a folder or glob is mapped, and whether git has the copies.</summary>
internal sealed class FolderOptions
{
    private readonly Option<bool> _flatten = new("--flatten")
    {
        Description = "Put all files of a glob into one folder.",
    };

    private readonly Option<bool> _exact = new("--exact")
    {
        Description = "Report files in the destination folder that are not copies.",
    };

    private readonly Option<string[]> _keep = new("--keep")
    {
        HelpName = "GLOB",
        Description = "Ignore files that match GLOB in an exact folder.",
    };

    private readonly Option<bool> _noTrack = new("--no-track")
    {
        Description = "Expect git to ignore the copies.",
    };

    public IEnumerable<Option> All => [_flatten, _exact, _keep, _noTrack];

    /// <summary>Adds what was asked for to a mapping.</summary>
    public NewMapping AddTo(NewMapping mapping, Invocation invocation) => mapping with
    {
        IsFlat = invocation.Get(_flatten),
        IsExact = invocation.Get(_exact),
        Keep = invocation.Get(_keep) ?? [],
        IsTracked = !invocation.Get(_noTrack),
    };
}
