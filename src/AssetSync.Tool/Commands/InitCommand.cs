using System.CommandLine;

namespace AssetSync.Tool.Commands;

internal sealed class InitCommand : ToolCommand
{
    private const string Template = """
        {
          // Each entry declares the copies of one source: a file, a folder ("schemas/") or a glob ("docs/*.md").
          // Paths are relative to this folder.
          "mappings": [
          ]
        }

        """;

    private readonly Option<bool> _dryRun = DryRunOption.Create();

    public InitCommand()
        : base("init", "Creates a mapping file without mappings in the root.") => Options.Add(_dryRun);

    public override IReadOnlyList<string> Remarks =>
    [
        "Unlike the other commands it does not look for a mapping file upward: the root is the working directory unless --root names another. A mapping file that exists is left alone.",
    ];

    public override IReadOnlyList<Example> Examples =>
    [
        new("asset-sync init", "here; then: asset-sync add SOURCE DESTINATION"),
    ];

    public override Answer Run(Invocation invocation)
    {
        var places = Places.Here(invocation.Settings.Root, invocation.Settings.Mappings, Environment.CurrentDirectory);
        var root = AssetRoot.Open(places.Root);
        var isDryRun = invocation.Get(_dryRun);
        Create(Path.Combine(root.Path, places.MappingFile), places.MappingFile, isDryRun);
        return new Answer
        {
            Command = Name,
            Root = root.Path,
            MappingFile = places.MappingFile,
            IsDryRun = isDryRun,
            Text = $"{places.MappingFile}: {(isDryRun ? "to create" : "created")}\n",
            Summary = "Next: asset-sync add SOURCE DESTINATION",
        };
    }

    private static void Create(string path, string name, bool isDryRun)
    {
        if (Path.Exists(path))
            throw new AssetSyncException(ExitCode.BadInput, [Exists(name)]);
        if (isDryRun)
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var stream = new FileStream(path, FileMode.CreateNew);
        stream.Write(System.Text.Encoding.UTF8.GetBytes(Template.ReplaceLineEndings("\n")));
    }

    private static Problem Exists(string name) =>
        new(DiagnosticCodes.CannotEditMappings, $"{name} exists already") { Fix = "asset-sync add SOURCE DESTINATION adds to it" };
}
