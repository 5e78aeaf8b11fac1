using OperationsService.Telemetry.Otlp;
using ServiceDefaults.Telemetry;

namespace OperationsService.Telemetry.Filter;

/// <summary>What should never have come: the services tell nothing of quiet paths and of the corruption channel. Should one do so, it is refused as a whole.</summary>
internal static class Quiet
{
    private const string Channel = "corruption";

    public static bool Covers(string name, string service, IEnumerable<KeyValue> attributes) =>
        Covers(name, service) || attributes.Any(one => one.Value?.ValueCase is AnyValue.ValueOneofCase.StringValue && Covers(one.Value.StringValue, service));

    /// <summary>A path may come with a method before it, an origin, or without the prefix of its service.</summary>
    public static bool Covers(string text, string service)
    {
        if (text.Contains(Channel, StringComparison.OrdinalIgnoreCase))
            return true;
        var slash = text.IndexOf("://", StringComparison.Ordinal) is >= 0 and var origin ? text.IndexOf('/', origin + 3) : text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
            return false;
        var path = text[slash..];
        return QuietPaths.Cover(path) || QuietPaths.Cover($"/{service}{path}");
    }
}
