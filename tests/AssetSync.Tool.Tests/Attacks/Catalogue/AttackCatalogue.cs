namespace AssetSync.Tool.Tests.Attacks.Catalogue;

/// <summary>Every attack, by what it is aimed at.</summary>
internal static partial class AttackCatalogue
{
    private const string Reading = "verify --diff; list; doctor";
    private const string Writing = "verify --diff; sync; sync --overwrite; verify --diff";

    public static IEnumerable<Attack> All => [.. Boundary, .. Git, .. Output, .. Cost];

    private static Attack Mapping(string mapping, Action<ScratchFolder>? make = null, string commands = Writing) => new(mapping, commands, folder =>
    {
        make?.Invoke(folder);
        folder.Map(mapping.Split("; "));
    });
}
