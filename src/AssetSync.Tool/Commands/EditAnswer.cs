namespace AssetSync.Tool.Commands;

/// <summary>The answer of a command that edits the mapping file and nothing else.</summary>
internal static class EditAnswer
{
    public static Answer Create(ToolCommand command, AssetRoot root, IReadOnlyList<MappingEdit> edits, bool isDryRun) => new()
    {
        Command = command.Name,
        Root = root.Path,
        MappingFile = root.MappingFilePath,
        IsDryRun = isDryRun,
        Edits = edits,
    };
}
