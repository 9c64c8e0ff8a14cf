using System.Reflection;
using Xunit.Sdk;

namespace AssetSync.Nuke.Tests;

/// <summary>Hands a theory the cases of one part of the table for one engine; skipped, with the reason, if the engine is not available.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class EngineCasesAttribute : DataAttribute
{
    public EngineCasesAttribute(string engine, string part)
    {
        Engine = engine;
        Part = part;
        Skip = BuildEngine.Missing(engine) is { } missing ? $"{missing} ({BuildCases.Of(part).Count} cases)" : null;
    }

    public string Engine { get; }

    /// <summary>The name of the part, as in <see cref="BuildCases.Of"/>.</summary>
    public string Part { get; }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => BuildCases.Of(Part).Select(@case => new object[] { Engine, @case.Name });
}
