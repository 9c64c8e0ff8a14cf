using System.Text;

namespace AssetSync.Tool.Commands;

/// <summary>Draws every copy below its mapping, in ASCII.</summary>
internal static class AssetTree
{
    public static string Draw(IReadOnlyList<AssetState> assets, Palette palette)
    {
        var text = new StringBuilder();
        foreach (var mapping in AssetTable.ByMapping(assets))
        {
            text.Append(mapping.Key.Source).Append(AssetTable.With(mapping.Key));
            if (mapping.Key.Purpose is { } purpose)
                text.Append("  (").Append(Printable.Line(purpose)).Append(')');
            text.Append('\n');
            AssetState[] copies = [.. mapping];
            for (var index = 0; index < copies.Length; index++)
                Append(text, copies[index], index + 1 == copies.Length, palette);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, AssetState copy, bool isLast, Palette palette) =>
        text.Append(isLast ? "`-- " : "|-- ")
            .Append(copy.Destination)
            .Append("  ").Append(copy.Bytes is { } bytes ? Sizes.Text(bytes) : "-")
            .Append("  ").Append(AssetTable.State([copy], palette))
            .Append('\n');
}
