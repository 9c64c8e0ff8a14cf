namespace AssetSync.Faults;

/// <summary>One system call of a run.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Number">Its number among the calls of this name in its thread, from 1, as strace counts for injections.</param>
/// <param name="Line">What strace printed.</param>
internal sealed record TracedCall(string Name, int Number, string Line);
