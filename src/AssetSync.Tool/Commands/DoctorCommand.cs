using System.CommandLine;
using System.Text;

namespace AssetSync.Tool.Commands;

internal sealed class DoctorCommand : ToolCommand
{
    private readonly Option<bool> _prove = new("--prove")
    {
        Description = "Also check that verify can fail: break a scratch copy of each mapping in every way, and exit 1 if verify misses one.",
    };

    public DoctorCommand()
        : base("doctor", "Show what is set up and what is missing.")
    {
        Options.Add(_prove);
    }

    public override IReadOnlyList<string> Remarks =>
    [
        "It checks the mapping file, the lock file, git and its attributes, the hook, CI, and the projects that embed copies. It writes nothing, and exits 0 whatever it finds.",
        "With --prove it copies the mapping file and one source of each mapping into the folder for temporary files, syncs there, breaks each copy in every way that verify knows, and checks that verify reports exactly that. The scratch copy is removed.",
    ];

    public override IReadOnlyList<Example> Examples =>
    [
        new("asset-sync doctor", "after setting up, or when something is odd"),
        new("asset-sync doctor --prove", "can this gate fail? Once in CI, or after an update"),
    ];

    public override Answer Run(Invocation invocation)
    {
        var root = invocation.OpenRoot();
        var parts = Inspection.Inspect(root, invocation.Cancellation);
        var problems = parts.Count(part => part.State == SetupState.Problem);
        var answer = new Answer
        {
            Command = Name,
            Root = root.Path,
            MappingFile = invocation.Places.MappingFile,
            Setup = parts,
            Text = new(palette => Draw(parts, palette)),
            Summary = problems switch { 0 => "no problems found", 1 => "1 problem found", _ => $"{problems} problems found" },
        };
        return invocation.Get(_prove) ? answer.WithProofs(new Prover().Prove(root, invocation.Cancellation)) : answer;
    }

    private static string Draw(IReadOnlyList<SetupPart> parts, Palette palette)
    {
        var text = new StringBuilder();
        var width = parts.Max(part => part.Name.Length);
        foreach (var part in parts)
        {
            text.Append(Paint(part, palette)).Append(' ', 9 - part.StateName.Length).Append(part.Name.PadRight(width + 2)).Append(part.Text).Append('\n');
            if (part.Fix is not null)
                text.Append(' ', width + 11).Append(part.Fix).Append('\n');
        }

        return text.ToString();
    }

    private static string Paint(SetupPart part, Palette palette) => part.State switch
    {
        SetupState.Ok => palette.Good(part.StateName),
        SetupState.Hint => palette.Warning(part.StateName),
        _ => palette.Bad(part.StateName),
    };
}
