namespace AssetSync.Tool.Tests;

/// <summary>A test that needs programs; skipped, with the reason, where one is missing. To need sh is to need a Unix.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ProgramFactAttribute : FactAttribute
{
    public ProgramFactAttribute(params string[] programs)
    {
        Programs = programs;
        Skip = programs.Contains("sh") && OperatingSystem.IsWindows() ? "needs a Unix shell"
            : Array.Find(programs, program => !Machine.HasProgram(program)) is { } missing ? $"needs {missing}"
            : null;
    }

    public IReadOnlyList<string> Programs { get; }
}
