namespace AssetSync;

/// <summary>Seconds since 1970 and the nanoseconds after them; negative seconds are before 1970.</summary>
internal readonly record struct FileTime(long Seconds, int Nanoseconds) : IComparable<FileTime>
{
    public static FileTime From(DateTime utc)
    {
        var ticks = utc.Ticks - DateTime.UnixEpoch.Ticks;
        var seconds = Math.DivRem(ticks, TimeSpan.TicksPerSecond, out var rest);
        return rest < 0
            ? new(seconds - 1, (int)(rest + TimeSpan.TicksPerSecond) * 100)
            : new(seconds, (int)rest * 100);
    }

    public DateTime ToDateTime() => DateTime.UnixEpoch.AddSeconds(Seconds).AddTicks(Nanoseconds / 100);

    public static TimeSpan operator -(FileTime left, FileTime right) =>
        TimeSpan.FromSeconds(Math.Clamp(left.Seconds - right.Seconds, -int.MaxValue, int.MaxValue)) + TimeSpan.FromTicks((left.Nanoseconds - right.Nanoseconds) / 100);

    public int CompareTo(FileTime other) =>
        Seconds != other.Seconds ? Seconds.CompareTo(other.Seconds) : Nanoseconds.CompareTo(other.Nanoseconds);
}
