using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Nuke.Common.Tooling;

/// <summary>
/// The strictness and the exit codes of Build.proj. NUKE alone ignores an option that it does not know, goes on with the default where it does not
/// understand a value, and ends with 255 whatever has failed. Here 1 means that a target has failed, and 2 that the command line is wrong.
/// </summary>
partial class Build
{
    // Read by NUKE itself, outside the build class.
    static readonly string[] EngineOptions = ["generate-configuration", "shell-completion", "visual-studio-debug", "strict"];

    bool hasBegun;

    protected override void OnBuildCreated()
    {
        ExitCode = (int)AssetSync.ExitCode.BadInput;
        var parameters = Parameters().DistinctBy(parameter => parameter.Name).ToDictionary(parameter => parameter.Name, parameter => parameter.Values, StringComparer.OrdinalIgnoreCase);
        var arguments = EnvironmentInfo.CommandLineArguments.ToList();
        for (var i = 0; i < arguments.Count; i++)
        {
            if (!arguments[i].StartsWith('-') || EngineOptions.Any(option => NameOf(option) == NameOf(arguments[i])))
                continue;
            Assert.True(parameters.TryGetValue(NameOf(arguments[i]), out var values), $"option '{arguments[i]}' is not understood, --help lists the options");
            if (i + 1 < arguments.Count && !arguments[i + 1].StartsWith('-'))
                AssertIsOneOf(values!, arguments[i + 1], arguments[i]);
        }

        foreach (var (name, value) in EnvironmentInfo.Variables)
        {
            if (parameters.TryGetValue(NameOf(name), out var values))
                AssertIsOneOf(values, value, name);
        }
    }

    protected override void OnTargetSkipped(string target) => Begin();

    protected override void OnTargetRunning(string target) => Begin();

    protected override void OnTargetFailed(string target) => ExitCode ??= (int)AssetSync.ExitCode.Drift;

    // Until then it is the command line that is wrong, or a required parameter that is missing.
    void Begin() => (ExitCode, hasBegun) = (hasBegun ? ExitCode : null, true);

    IEnumerable<(string Name, string[] Values)> Parameters() =>
        from type in GetType().GetInterfaces().Append(GetType()).Append(typeof(NukeBuild))
        from property in type.GetProperties(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        let attribute = property.GetCustomAttribute<ParameterAttribute>()
        where attribute is not null
        select (NameOf(attribute.Name ?? property.Name), ValuesOf(property.PropertyType));

    static string[] ValuesOf(Type type) =>
        type == typeof(bool) ? ["true", "false"]
        : type.IsSubclassOf(typeof(Enumeration)) ? [.. type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.Name)]
        : [];

    static void AssertIsOneOf(string[] values, string value, string name) =>
        Assert.True(values.Length == 0 || values.Contains(value, StringComparer.OrdinalIgnoreCase), $"{name} is none of {string.Join(", ", values)} but '{value}'");

    static string NameOf(string text) => text.Replace("-", "").Replace("_", "").ToLowerInvariant();
}
