using System.Globalization;

namespace OperationsService.Telemetry;

/// <summary>A page of a long list, most recent first.</summary>
/// <param name="Next">What the following page is asked for with; null on the last one.</param>
public sealed record Keyset<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>After which row a page begins: its time in microseconds and its number.</summary>
internal readonly record struct KeysetCursor(DateTimeOffset At, long Id)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(At.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond}~{Id:x16}");

    /// <summary>False for what is none.</summary>
    public static bool TryParse(string text, out KeysetCursor cursor)
    {
        cursor = default;
        if (text.Split('~') is not [var at, var id]
            || !long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var micros) || micros > LastMicrosecond
            || !long.TryParse(id, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number))
            return false;
        cursor = new(DateTimeOffset.UnixEpoch.AddTicks(micros * TimeSpan.TicksPerMicrosecond), number);
        return true;
    }

    private static readonly long LastMicrosecond = (DateTimeOffset.MaxValue.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond;
}
