namespace AssetSync.Tool;

/// <summary>A page of the documentation that the assembly carries.</summary>
/// <param name="Code">The diagnostic's code, or <c>guide</c>.</param>
/// <param name="Title">One line.</param>
/// <param name="Text">Markdown, or empty when only titles were asked for.</param>
internal sealed record Page(string Code, string Title, string Text);
