namespace AssetSync;

/// <summary>Says which globs are allowed, beyond what holds for every path.</summary>
internal static class GlobRules
{
    public static string? Refuse(ReadOnlySpan<char> glob)
    {
        for (var rest = glob; !rest.IsEmpty;)
        {
            var slash = rest.IndexOf('/');
            var segment = slash < 0 ? rest : rest[..slash];
            if (segment.Length > 2 && segment.Contains("**", StringComparison.Ordinal))
                return $"the segment {Quoted.Of(segment)} has ** beside other characters; ** stands alone between two /";
            rest = slash < 0 ? [] : rest[(slash + 1)..];
        }

        return null;
    }
}
