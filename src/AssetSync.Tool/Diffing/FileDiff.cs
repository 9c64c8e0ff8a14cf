using System.Text;

namespace AssetSync.Tool.Diffing;

/// <summary>Describes how one file differs from another, so that <c>git apply</c> can read it.</summary>
internal static class FileDiff
{
    /// <summary>Returns the diff that turns one side into the other; one line if it is not text.</summary>
    public static string Write(RelativePath from, DiffSide a, RelativePath to, DiffSide b, DiffBudget budget)
    {
        if (a.Text is not { } old || b.Text is not { } @new)
            return $"binary a/{from.Value} {a.Description} b/{to.Value} {b.Description}\n";
        var text = new StringBuilder()
            .Append("--- ").Append(a.IsNothing ? "/dev/null" : Name("a", from)).Append('\n')
            .Append("+++ ").Append(b.IsNothing ? "/dev/null" : Name("b", to)).Append('\n');
        UnifiedDiff.Append(text, old, @new, budget);
        return text.ToString();
    }

    /// <summary>A name with a space ends with a tab, or readers take what follows the space as a date.</summary>
    private static string Name(string side, RelativePath path) =>
        QuotedPath.From($"{side}/{path.Value}") is var name && name.Contains(' ', StringComparison.Ordinal) && name[0] != '"' ? name + "\t" : name;
}
