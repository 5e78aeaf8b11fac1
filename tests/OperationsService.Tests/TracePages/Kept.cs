using System.Globalization;
using System.Net;
using Google.Protobuf;
using Microsoft.Extensions.DependencyInjection;
using OperationsService.Telemetry.Intake;
using OperationsService.Telemetry.Logs;
using OperationsService.Telemetry.Otlp;
using OperationsService.Telemetry.Traces;
using Testing;

namespace OperationsService.Tests.TracePages;

/// <summary>What services record comes in as it does from them, past the filter into the database, and is read on pages.</summary>
internal static class Kept
{
    private const uint Remote = 0x300, Local = 0x100;

    /// <summary>Until all of it can be read.</summary>
    public static async Task Keep(this OpsApp app, Recorded recorded, params (double At, string Service, int Severity, string Text, string? Span)[] logs)
    {
        var trace = recorded.Spans[0].TraceId;
        app.Tell(Request(recorded));
        if (logs.Length > 0)
            app.Tell(Request(trace, logs));
        await Wait.Until(async () =>
        {
            await using var scope = app.Services.CreateAsyncScope();
            return (await scope.ServiceProvider.GetRequiredService<TraceQueries>().ReadTrace(trace, TestContext.Current.CancellationToken)).Count == recorded.Spans.Count
                && (await scope.ServiceProvider.GetRequiredService<LogQueries>().LogsOfTrace(trace, TestContext.Current.CancellationToken)).Count == logs.Length;
        });
    }

    /// <summary>A page as an administrator gets it.</summary>
    public static async Task<string> Page(this OpsApp app, string path, string language = "th")
    {
        using var browser = app.Browser();
        browser.DefaultRequestHeaders.Add("Cookie", $"lang={language}");
        var answer = await browser.GetAsync(path);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode is HttpStatusCode.OK, $"{path}: {answer.StatusCode} {text}");
        return text;
    }

    public static void Tell(this OpsApp app, IMessage request) => Assert.Null(app.Services.GetRequiredService<TelemetryQueue>().Take(request).PartialSuccess);

    public static KeyValue Pair(string key, string value) => new() { Key = key, Value = new() { StringValue = value } };

    public static Resource From(string service) => new() { Attributes = { Pair("service.name", service), Pair("service.instance.id", $"{service}-1") } };

    public static ulong Nanoseconds(double milliseconds) => (ulong)((Recorded.Begin.AddMilliseconds(milliseconds) - DateTimeOffset.UnixEpoch).Ticks * 100);

    private static TracesRequest Request(Recorded recorded) => new()
    {
        ResourceSpans =
        {
            recorded.Spans.GroupBy(span => span.Service).Select(service => new ResourceSpans
            {
                Resource = From(service.Key),
                ScopeSpans = { service.GroupBy(span => span.Scope).Select(scope => new ScopeSpans { Scope = new() { Name = scope.Key }, Spans = { scope.Select(Sent) } }) },
            }),
        },
    };

    private static Span Sent(StoredSpan span)
    {
        var start = (span.Start - Recorded.Begin).TotalMilliseconds;
        var sent = new Span
        {
            TraceId = Bytes(span.TraceId),
            SpanId = Bytes(span.SpanId),
            Name = span.Name,
            Kind = (int)span.Kind,
            Flags = span.IsRoot ? Remote : Local,
            StartTimeUnixNano = Nanoseconds(start),
            EndTimeUnixNano = Nanoseconds(start + span.DurationMs),
            Status = new() { Code = (int)span.Status },
        };
        if (span.ParentId is { } parent)
            sent.ParentSpanId = Bytes(parent);
        sent.Attributes.AddRange(span.Attributes.Select(one => Pair(one.Key, one.Value)));
        if (span.Attributes.GetValueOrDefault("error.type") is { } failure)
            sent.Events.Add(new Event { Name = "exception", TimeUnixNano = Nanoseconds(start + 1), Attributes = { Pair("exception.type", failure) } });
        return sent;
    }

    private static LogsRequest Request(string trace, (double At, string Service, int Severity, string Text, string? Span)[] logs) => new()
    {
        ResourceLogs =
        {
            logs.Select(log => new ResourceLogs
            {
                Resource = From(log.Service),
                ScopeLogs =
                {
                    new ScopeLogs
                    {
                        Scope = new() { Name = string.Create(CultureInfo.InvariantCulture, $"{log.Service}.Work") },
                        LogRecords = { new LogRecord { TimeUnixNano = Nanoseconds(log.At), SeverityNumber = log.Severity, Body = new() { StringValue = log.Text }, TraceId = Bytes(trace), SpanId = log.Span is { } span ? Bytes(Recorded.Id(span)) : ByteString.Empty } },
                    },
                },
            }),
        },
    };

    private static ByteString Bytes(string hex) => ByteString.CopyFrom(Convert.FromHexString(hex));
}
