namespace AssetSync.Tool.Tests.Attacks.Catalogue;

/// <content>Printed text that acts on a terminal, a build server or a reader.</content>
internal static partial class AttackCatalogue
{
    private const string Formats = "verify --diff; verify --format github; verify --format azure; verify --format markdown; sync --dry-run; list";

    private static readonly string[] Hostile =
    [
        "\u001b[2Ja\u001b]0;evil\u0007", "\u202Egnp.exe", "\u2066x\u2069", "a\u0008\u0008b", "\u009b31m", "\r::evil::x",
    ];

    private static Attack[] Output =>
    [
        .. Hostile.Select((text, i) => new Attack($"names of files {i}", Formats, folder =>
        {
            folder.Write("s/" + text, "x");
            folder.Map("s/ -> out/");
        })),
        .. Hostile.Select((text, i) => new Attack($"content in a diff {i}", "verify --diff; sync --dry-run --diff; verify --diff --format markdown", folder =>
        {
            folder.Write("s/a.md", $"{text}\n::evil::x\n##vso[evil]x\n##[evil]x\n");
            folder.Write("out/a.md", $"b{text}\n");
        })),
        .. Hostile.Select((text, i) => new Attack($"texts of the mapping file {i}", "verify; list; verify --format azure", folder =>
            folder.Write("asset-mappings.json", $$"""{ "mappings": [ { "source": "s/a.md", "destination": "out/a.md", "purpose": {{Json(text)}}, {{Json(text)}}: 1 }, { "source": {{Json(text)}}, "destination": {{Json(text)}} } ] }"""))),
        .. Hostile.Select((text, i) => new Attack($"paths of the lock file {i}", "verify; sync --dry-run; verify --format github", folder =>
            folder.Write("asset-mappings.lock.json", $$"""{ "lockVersion": 1, "files": { {{Json(text)}}: { "source": {{Json(text)}}, "sha256": "{{new string('0', 64)}}" }, {{Json(text)}}: 1 } }"""))),
        .. Hostile.Select((text, i) => new Attack($"texts of links {i}", "verify; verify --format github", folder =>
        {
            folder.Link("l", text);
            folder.Map("l -> out/a.md");
        })),
        new("names that are commands of build servers", Formats, folder =>
        {
            foreach (var name in new[] { "::evil::x", "##vso[evil]x", "##[evil]x" })
            {
                folder.Write($"s/{name}", "x");
                folder.Write($"t/{name.Replace(":", "", StringComparison.Ordinal)}", "x");
            }

            folder.Map("s/ -> out/", "t/ -> o/");
        }),
    ];

    private static string Json(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
