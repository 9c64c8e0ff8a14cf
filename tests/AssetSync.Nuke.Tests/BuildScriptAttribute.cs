using System.Reflection;
using Xunit.Sdk;

namespace AssetSync.Nuke.Tests;

/// <summary>Hands a theory a build script; skipped, with the reason, if nothing runs it.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class BuildScriptAttribute : DataAttribute
{
    public BuildScriptAttribute(string script)
    {
        Script = script;
        var shell = BuildRepository.ShellOf(script);
        Skip = Machine.HasProgram(shell) ? null : $"{script} needs {shell}";
    }

    public string Script { get; }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[Script]];
}
