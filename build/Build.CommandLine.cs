using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Nuke.Common.Tooling;
using Nuke.Common.Utilities;
using Nuke.Common.Utilities.Collections;

/// <summary>As strict as Build.proj: NUKE ignores unknown options, and uses the default for an invalid value. Here both end with 2.</summary>
partial class Build
{
    // Read by NUKE itself, outside the build class.
    static readonly string[] EngineOptions = ["generate-configuration", "shell-completion", "visual-studio-debug", "strict"];

    // Read by SyncAssets, only from the command line.
    static readonly string DryRun = NameOf("dry-run");

    protected override void OnBuildCreated()
    {
        ExitCode = (int)AssetSync.ExitCode.BadInput;
        AssertIsUnderstood();
        ExitCode = null; // from here on only AssetSync sets it
    }

    void AssertIsUnderstood()
    {
        var parameters = Parameters().DistinctBy(parameter => parameter.Name).ToDictionary(parameter => parameter.Name, parameter => parameter.Values);
        var option = "target";
        foreach (var word in EnvironmentInfo.CommandLineArguments)
        {
            if (word.StartsWith('-'))
            {
                option = NameOf(word);
                Assert.True(parameters.ContainsKey(option) || option == DryRun || EngineOptions.Any(known => NameOf(known) == option), $"unknown option '{word}'; --help lists the options");
            }
            else if (option is "target" or "skip")
                word.Split('+').ForEach(target => Assert.True(Targets().Any(known => NameOf(known) == NameOf(target)), $"unknown target '{target}'; there are {string.Join(", ", Targets())}"));
            else
                AssertIsOneOf(option == DryRun ? ValuesOf(typeof(bool)) : parameters.GetValueOrDefault(option) ?? [], word, option);
        }

        foreach (var (name, value) in EnvironmentInfo.Variables)
            AssertIsOneOf(parameters.GetValueOrDefault(NameOf(name)) ?? [], value, name);
    }

    IEnumerable<(string Name, string[] Values)> Parameters() =>
        from member in Members()
        let attribute = member.GetCustomAttribute<ParameterAttribute>()
        where attribute is not null
        select (NameOf(attribute.Name ?? member.Name), ValuesOf(member.GetMemberType()));

    string[] Targets() =>
        [.. Members().Where(member => member is PropertyInfo property && property.PropertyType == typeof(Target)).Select(member => member.Name.Split('.')[^1]).Distinct()];

    IEnumerable<MemberInfo> Members() =>
        GetType().GetInterfaces().Append(GetType()).SelectMany(type => type.GetMembers(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.FlattenHierarchy));

    static string[] ValuesOf(Type type) =>
        type == typeof(bool) ? ["true", "false"]
        : type.IsSubclassOf(typeof(Enumeration)) ? [.. type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.Name)]
        : [];

    static void AssertIsOneOf(string[] values, string value, string name) =>
        Assert.True(values.Length == 0 || values.Contains(value, StringComparer.OrdinalIgnoreCase), $"unknown value '{value}' of {name}: use one of {string.Join(", ", values)}");

    static string NameOf(string text) => text.Replace("-", "").Replace("_", "").ToLowerInvariant();
}
