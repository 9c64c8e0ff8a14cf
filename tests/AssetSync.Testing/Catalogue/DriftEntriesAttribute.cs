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

    /// <summary>Gets or sets whether one entry for each set of findings is enough, unless long tests are asked for.</summary>
    public bool IsLong { get; set; }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod)
    {
        var entries = DriftCatalogue.With(Needs);
        return (IsLong && !LongTests.AreAsked ? entries.DistinctBy(entry => entry.Kinds) : entries).Select(entry => new object[] { entry.Name });
    }
}
