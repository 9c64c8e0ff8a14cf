namespace AssetSync.Tool.Tests.Attacks.Catalogue;

/// <summary>What a stranger's repository tries, and the commands that are run on it.</summary>
/// <param name="Name">What it tries.</param>
/// <param name="Commands">The command lines, separated by semicolons; each counts as one attack.</param>
/// <param name="Make">Makes the repository hostile. Outside of it lie <c>../outside/mine</c> and <c>../outside/secret</c>, and <c>../program</c> leaves <c>../ran</c>.</param>
internal sealed record Attack(string Name, string Commands, Action<ScratchFolder> Make);
