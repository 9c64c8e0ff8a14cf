namespace AssetSync.Tool;

/// <summary>A page of the documentation in the assembly.</summary>
/// <param name="Code">The diagnostic's code, or <c>guide</c>.</param>
/// <param name="Title">One line.</param>
/// <param name="Text">Markdown, or empty if only titles were requested.</param>
internal sealed record Page(string Code, string Title, string Text);
