namespace AssetSync.Tool.Terminal;

/// <summary>Precedes our own colours and commands to build servers, so that <see cref="SafeStream"/> can tell them from a stranger's, who cannot guess it.</summary>
internal static class Mark
{
    /// <summary>A text that is new in each run; also the token that ends a section without commands.</summary>
    public static string Token { get; } = Guid.NewGuid().ToString("N");

    /// <summary>Becomes the escape character of a colour.</summary>
    public static string Escape { get; } = $"\e{Token}";

    /// <summary>At the beginning of a line, lets a command through to the build server.</summary>
    public static string Command { get; } = $"\a{Token}";
}
