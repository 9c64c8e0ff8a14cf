namespace AssetSync.Tool.Hooks;

/// <summary>The text of the hook, and how to tell it from the hooks of others.</summary>
internal static class HookScript
{
    private const string Marker = "# Written by: asset-sync hook install";

    /// <summary>Returns whether a hook's text is this command's.</summary>
    public static bool IsOurs(string text) => text.Contains(Marker, StringComparison.Ordinal);

    /// <summary>Returns the line to add to another hook.</summary>
    public static string Line(string options) => $"{ToolName.Current} {Arguments(options)}";

    /// <summary>Returns the hook, which runs the command on the PATH, or else that of the tool manifest.</summary>
    public static string Text(string options) => $"""
        #!/bin/sh
        {Marker}
        # To remove it: asset-sync hook uninstall. To commit without it, once: git commit --no-verify
        if command -v asset-sync >/dev/null 2>&1; then
          exec asset-sync {Arguments(options)}
        fi
        exec dotnet asset-sync {Arguments(options)}

        """.ReplaceLineEndings("\n");

    private static string Arguments(string options) => $"verify --staged{options}";
}
