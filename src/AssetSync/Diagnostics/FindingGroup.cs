namespace AssetSync;

/// <summary>Findings that call for the same action.</summary>
/// <param name="Title">What they have in common, in a few words.</param>
/// <param name="Findings">The findings, in the order in which they were given.</param>
public sealed record FindingGroup(string Title, IReadOnlyList<Finding> Findings)
{
    /// <summary>Groups findings by what to do; what stops everything else comes first.</summary>
    public static IReadOnlyList<FindingGroup> Group(IEnumerable<Finding> findings) =>
        [.. findings.GroupBy(finding => TitleOf(finding.Remedy)).OrderBy(group => group.Min(finding => finding.Remedy)).Select(group => new FindingGroup(group.Key, [.. group]))];

    private static string TitleOf(Remedy remedy) => remedy switch
    {
        Remedy.RestoreSource => "Missing sources",
        Remedy.Sync => "Out of sync",
        Remedy.AdoptOrDiscard => "Edited copies",
        Remedy.Merge => "Conflicts",
        Remedy.DiscardOrMap => "Edited copies without a mapping",
        Remedy.AdoptOrRemove => "Not copies",
        Remedy.MoveAway => "In the way",
        Remedy.EditAttributes or Remedy.Renormalize => "Line endings that git changes on checkout",
        Remedy.SetModeInGit => "Executable bits",
        _ => "Not tracked by git",
    };
}
