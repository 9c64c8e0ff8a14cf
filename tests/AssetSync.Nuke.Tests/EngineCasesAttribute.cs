using System.Reflection;
using Xunit.Sdk;

namespace AssetSync.Nuke.Tests;

/// <summary>Hands a theory every case for one engine; skipped, with the reason, where the engine cannot be had.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class EngineCasesAttribute : DataAttribute
{
    public EngineCasesAttribute(string engine)
    {
        Engine = engine;
        Skip = BuildEngine.Missing(engine) is { } missing ? $"{missing} ({BuildCases.All.Count} cases)" : null;
    }

    public string Engine { get; }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => BuildCases.All.Select(@case => new object[] { Engine, @case.Name });
}
