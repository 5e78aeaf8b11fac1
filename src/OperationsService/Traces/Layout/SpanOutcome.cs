using System.Globalization;
using OperationsService.Telemetry.Traces;

namespace OperationsService.Traces.Layout;

/// <summary>What a span came to.</summary>
internal static class SpanOutcome
{
    /// <summary>
    /// It failed. A caller who was told no (404, 409 …) got an answer: telemetry marks the calling side of that as an error, but nothing is broken.
    /// </summary>
    public static bool Failed(StoredSpan span) => span.Status is SpanStatus.Error && HttpStatus(span) is not (>= 400 and < 500);

    /// <summary>What was answered over HTTP; null where nothing was.</summary>
    public static int? HttpStatus(StoredSpan span) =>
        int.TryParse(span.Attributes.GetValueOrDefault("http.response.status_code"), NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status : null;
}
