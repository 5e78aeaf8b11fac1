using Google.Protobuf;
using OperationsService.Telemetry.Intake;
using OperationsService.Telemetry.Otlp;
using OperationsService.Telemetry.Storage;

namespace OperationsService.Telemetry.Filter;

/// <summary>A log record as it is kept: what it says, masked; where it failed; none of the values that it was written with, but for those of the list.</summary>
internal static class RecordFilter
{
    public static LogRow? Clean(LogRecord record, Origin origin, string category, TimeWindow kept, out Outcome outcome)
    {
        var at = Times.Of(record.TimeUnixNano != 0 ? record.TimeUnixNano : record.ObservedTimeUnixNano);
        var text = Attributes.TextOf(record.Body);
        outcome = !kept.Has(at) ? Outcome.OutOfTime
            : Quiet.Covers(category, origin.Service.Text) || Quiet.Covers(text, origin.Service.Text, record.Attributes) ? Outcome.Quiet
            : Outcome.Kept;
        if (outcome is not Outcome.Kept)
            return null;
        var trace = record.Attributes.Text("exception.stacktrace");
        return new(
            at, TraceOf(record.TraceId), SpanFilter.Number(record.SpanId), origin.Service, origin.Instance, new(NameKind.Category, Mask.Text(category)),
            (short)Math.Clamp(record.SeverityNumber, 1, 24), Mask.Text(text), record.Attributes.Text("exception.type") is { } type ? Mask.Word(type) : null,
            trace is null ? null : Mask.StackTrace(trace), Attributes.Of(record.Attributes.Where(one => one.Key is not ("exception.type" or "exception.stacktrace"))));
    }

    private static Guid? TraceOf(ByteString id) => id.Length == 16 && new Guid(id.Span, bigEndian: true) is var trace && trace != Guid.Empty ? trace : null;
}
