namespace AssetSync.Tool.Commands;

/// <summary>A command line that can be pasted, and what it is for.</summary>
internal sealed record Example(string CommandLine, string Meaning);
