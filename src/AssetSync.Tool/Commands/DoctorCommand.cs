using System.Text;

namespace AssetSync.Tool.Commands;

internal sealed class DoctorCommand() : ToolCommand("doctor", "Says what is set up, what is missing, and which copies may not be needed.")
{
    public override IReadOnlyList<string> Remarks =>
    [
        "It looks at the mapping file, the lock file, git and its attributes, the hook, CI and the projects that take copies in. It writes nothing and is no gate: whatever it finds missing, it exits 0.",
    ];

    public override IReadOnlyList<Example> Examples =>
    [
        new("asset-sync doctor", "after setting up, or when something is odd"),
    ];

    public override Answer Run(Invocation invocation)
    {
        var root = invocation.OpenRoot();
        var parts = Inspection.Of(root, invocation.Cancellation);
        var missing = parts.Count(part => part.State == SetupState.Missing);
        return new Answer
        {
            Command = Name,
            Root = root.Path,
            MappingFile = invocation.Places.MappingFile,
            Setup = parts,
            Text = Draw(parts),
            Summary = missing == 0 ? "nothing is missing" : $"{missing} missing",
        };
    }

    private static string Draw(IReadOnlyList<SetupPart> parts)
    {
        var text = new StringBuilder();
        var width = parts.Max(part => part.Name.Length);
        foreach (var part in parts)
        {
            text.Append(part.StateName.PadRight(9)).Append(part.Name.PadRight(width + 2)).Append(part.Text).Append('\n');
            if (part.Fix is not null)
                text.Append(' ', width + 11).Append(part.Fix).Append('\n');
        }

        return text.ToString();
    }
}
