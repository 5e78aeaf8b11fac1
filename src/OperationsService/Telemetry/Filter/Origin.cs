using OperationsService.Telemetry.Otlp;
using OperationsService.Telemetry.Storage;

namespace OperationsService.Telemetry.Filter;

/// <summary>Who tells.</summary>
internal sealed record Origin(Name Service, Name Instance)
{
    public static Origin Of(Resource? resource) => new(
        new(NameKind.Service, Text(resource, "service.name", "unknown")), new(NameKind.Instance, Text(resource, "service.instance.id", "")));

    private static string Text(Resource? resource, string key, string otherwise) =>
        resource?.Attributes.Text(key) is { Length: > 0 and <= 100 } text ? Mask.Text(text) : otherwise;
}

/// <summary>From when to when rows are kept: there are no tables for other days.</summary>
internal readonly record struct TimeWindow(DateTimeOffset From, DateTimeOffset To)
{
    /// <summary>Clocks of machines differ: some minutes of the future are let in.</summary>
    public static TimeWindow At(DateTimeOffset now, int days) => new(new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddDays(1 - days), now.AddMinutes(10));

    public bool Has(DateTimeOffset at) => at >= From && at <= To;
}

internal static class Times
{
    public static DateTimeOffset Of(ulong unixNanoseconds) =>
        DateTimeOffset.UnixEpoch.AddTicks((long)Math.Min(unixNanoseconds, long.MaxValue) / 1000 * TimeSpan.TicksPerMicrosecond);
}
