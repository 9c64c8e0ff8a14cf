using System.Text;

namespace AssetSync.Tool.Diffing;

/// <summary>Describes how one copy differs from its source, so that <c>git apply</c> can read it.</summary>
internal static class FileDiff
{
    /// <summary>Returns the diff that turns the copy into the source; one line where it is not text, or where the diffs before it are enough.</summary>
    public static string Write(RelativePath destination, DiffSide copy, DiffSide source, DiffBudget budget)
    {
        if (copy.Text is not { } old || source.Text is not { } @new)
            return $"binary a/{destination.Value} {copy.Description} b/{destination.Value} {source.Description}\n";
        var text = new StringBuilder()
            .Append("--- ").Append(copy.IsNothing ? "/dev/null" : Name("a", destination)).Append('\n')
            .Append("+++ ").Append(source.IsNothing ? "/dev/null" : Name("b", destination)).Append('\n');
        UnifiedDiff.Append(text, old, @new, budget);
        return budget.TryShow(text.Length) ? text.ToString() : $"left out a/{destination} {copy.Description} b/{destination} {source.Description}\n";
    }

    /// <summary>A name with a space ends with a tab, or readers take what follows the space for a date.</summary>
    private static string Name(string side, RelativePath path) =>
        QuotedPath.Of($"{side}/{path.Value}") is var name && name.Contains(' ', StringComparison.Ordinal) && name[0] != '"' ? name + "\t" : name;
}
