namespace AssetSync.Faults;

/// <summary>One system call of a run.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Number">The how manieth of this name in its thread it is, counted from 1: what strace counts when it injects.</param>
/// <param name="Line">What strace printed.</param>
internal sealed record TracedCall(string Name, int Number, string Line);
