namespace AssetSync.Tool.Terminal;

/// <summary>What precedes our own colours and commands to build servers, so that <see cref="SafeStream"/> can tell them from those of a stranger: nobody can guess it.</summary>
internal static class Mark
{
    /// <summary>A text that is new in each run; also the token that ends a part without commands.</summary>
    public static string Token { get; } = Guid.NewGuid().ToString("N");

    /// <summary>Becomes the escape character that begins a colour.</summary>
    public static string Escape { get; } = $"\e{Token}";

    /// <summary>At the beginning of a line, lets a command through to the build server.</summary>
    public static string Command { get; } = $"\a{Token}";
}
