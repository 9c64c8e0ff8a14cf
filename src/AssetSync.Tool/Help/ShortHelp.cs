using System.CommandLine;
using AssetSync.Tool.Commands;

namespace AssetSync.Tool.Help;

/// <summary>Writes what -h prints: one screen, with the first sentence of each description.</summary>
internal static class ShortHelp
{
    public static string Write(Command command, CommonOptions options)
    {
        var page = new HelpWriter();
        if (command is ToolCommand tool)
            Write(page, tool, options);
        else
            Write(page, command, options);
        return page.ToString();
    }

    private static void Write(HelpWriter page, ToolCommand command, CommonOptions options)
    {
        page.Paragraph(command.Description!);
        page.Paragraph($"Usage: {HelpPage.Usage(command)}");
        page.Section("Arguments:", Shortened(HelpPage.Rows(command.Arguments)));
        page.Section("Options:", Shortened(HelpPage.Rows(command.Options)));
        page.Paragraph($"Options of every command: {Names(options)}");
        page.Paragraph($"asset-sync {command.Name} --help explains them, with examples.");
    }

    private static void Write(HelpWriter page, Command root, CommonOptions options)
    {
        page.Paragraph(root.Description!);
        page.Paragraph("Usage: asset-sync COMMAND [ARGUMENTS] [OPTIONS]");
        page.Section("Commands:", [.. root.Subcommands.Select(command => (command.Name, First(command.Description!)))]);
        page.Paragraph($"Options of every command: {Names(options)}");
        page.Paragraph("asset-sync COMMAND -h for one command, asset-sync --help for everything.");
    }

    private static string Names(CommonOptions options) =>
        string.Join(", ", options.All.Where(option => option is { Hidden: false, Recursive: true }).Select(option => option.Name));

    private static (string Left, string Right)[] Shortened((string Left, string Right)[] rows) => [.. rows.Select(row => (row.Left, First(row.Right)))];

    private static string First(string text)
    {
        var end = text.IndexOfAny(['.', ':', ';'], 0);
        while (end >= 0 && end + 1 < text.Length && text[end + 1] != ' ')
            end = text.IndexOfAny(['.', ':', ';'], end + 1);
        return end < 0 ? text : text[..end] + ".";
    }
}
