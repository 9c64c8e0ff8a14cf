namespace AssetSync;

/// <summary>Knows the names of devices, which Windows opens instead of a file in any folder.</summary>
internal static class WindowsNames
{
    /// <summary>Returns whether the segment is such a name; what follows the first dot, and spaces before it, do not count.</summary>
    public static bool IsReserved(ReadOnlySpan<char> segment)
    {
        if ((segment[0] | 0x20) is not ('c' or 'p' or 'a' or 'n' or 'l'))
            return false;
        var dot = segment.IndexOf('.');
        var name = (dot < 0 ? segment : segment[..dot]).TrimEnd(' ');
        return name.Length switch
        {
            3 => Is(name, "CON") || Is(name, "PRN") || Is(name, "AUX") || Is(name, "NUL"),
            4 => name[3] is (>= '1' and <= '9') or '¹' or '²' or '³' && (Is(name[..3], "COM") || Is(name[..3], "LPT")),
            6 => Is(name, "CONIN$"),
            7 => Is(name, "CONOUT$"),
            _ => false,
        };
    }

    private static bool Is(ReadOnlySpan<char> name, string reserved) => name.Equals(reserved, StringComparison.OrdinalIgnoreCase);
}
