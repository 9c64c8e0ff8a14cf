using System.Reflection;
using PublicApiGenerator;

namespace AssetSync.Tests;

public class LibraryTests
{
    private static readonly string[] Allowed = ["System.", "Microsoft.Win32.Primitives", "Microsoft.Extensions.FileSystemGlobbing", "netstandard"];

    [Fact]
    public void The_library_refers_to_no_build_engine_console_or_logging_package() =>
        typeof(AssetRoot).Assembly.GetReferencedAssemblies().Select(reference => reference.Name!)
            .Where(name => name == "System.Console" || !Allowed.Any(start => name.StartsWith(start, StringComparison.Ordinal)))
            .ShouldBeEmpty();

    [Fact]
    public void The_public_surface_is_what_was_approved() =>
        typeof(AssetRoot).Assembly.GeneratePublicApi(new() { IncludeAssemblyAttributes = false }).ShouldMatchApprovedFile("PublicSurface");

    [Fact]
    public void Every_public_member_is_documented()
    {
        var documentation = File.ReadAllText(Path.ChangeExtension(typeof(AssetRoot).Assembly.Location, ".xml"));
        typeof(AssetRoot).Assembly.GetExportedTypes()
            .Where(type => !documentation.Contains($"\"T:{type.FullName}\"", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Public_types_are_sealed_and_their_properties_cannot_be_set_afterwards()
    {
        foreach (var type in typeof(AssetRoot).Assembly.GetExportedTypes().Where(type => type.IsClass))
        {
            type.IsSealed.ShouldBeTrue(type.Name);
            type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                .Where(property => property.SetMethod is { IsPublic: true } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.Name == "IsExternalInit"))
                .ShouldBeEmpty(type.Name);
        }
    }
}
