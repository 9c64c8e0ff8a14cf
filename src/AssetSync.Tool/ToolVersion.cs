using System.Reflection;

namespace AssetSync.Tool;

/// <summary>The version and repository of the assembly.</summary>
internal static class ToolVersion
{
    public static string Full { get; } =
        Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";

    /// <summary>The version without the commit after its plus sign.</summary>
    public static string Short => Full.Split('+')[0];

    /// <summary>The web address of the repository, if the build knew it.</summary>
    public static string? Repository { get; } = Assembly.GetExecutingAssembly()
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(metadata => metadata.Key == "RepositoryUrl")?.Value is { } url && url.StartsWith("https://", StringComparison.Ordinal)
            ? (url.EndsWith(".git", StringComparison.Ordinal) ? url[..^4] : url)
            : null;
}
