using System.Reflection;
using Xunit.Sdk;

namespace AssetSync.Testing;

/// <summary>Hands a theory the names of the catalogue's entries with one need; skipped, with the reason, where the machine does not meet it.</summary>
/// <remarks>Put one on the theory for each member of <see cref="DriftCatalogue.AllNeeds"/>; a test holds the list complete.</remarks>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class DriftEntriesAttribute : DataAttribute
{
    public DriftEntriesAttribute(Needs needs)
    {
        Needs = needs;
        Skip = Machine.Missing(needs) is { } missing ? $"{missing}: {string.Join(", ", DriftCatalogue.With(needs))}" : null;
    }

    public Needs Needs { get; }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => DriftCatalogue.With(Needs).Select(entry => new object[] { entry.Name });
}
