using System.Diagnostics;
using Platform.Tests.Otlp;
using Testing;

namespace Platform.Tests;

/// <summary>One trace id follows a request wherever it goes, seen as an OTLP back end sees it.</summary>
public sealed class TraceTests(RunningPlatform platform)
{
    private const int Server = 2;

    [Fact]
    public async Task One_trace_carries_gateway_plan_service_and_PostgreSQL()
    {
        var traceId = ActivityTraceId.CreateRandom().ToString();
        using var client = await platform.Client("demo-plan-officer");
        await ApiJourneyTests.Import(client, await File.ReadAllBytesAsync(RunningPlatform.SeedPath), $"00-{traceId}-{ActivitySpanId.CreateRandom()}-01");

        await Wait.Until(
            () => platform.Telemetry.Trace(traceId) is var spans
                && Has(spans, "gateway", span => span.Kind == Server)
                && Has(spans, "plan", span => span.Kind == Server)
                && Has(spans, "plan", span => span.Source == "Npgsql"),
            () => Describe(traceId));

        var trace = platform.Telemetry.Trace(traceId);
        var plan = trace.First(span => span.Service == "plan" && span.Kind == Server);
        Assert.Contains(trace, span => span.Service == "gateway" && span.SpanId == plan.ParentId);
    }

    [Fact]
    public async Task One_trace_carries_gateway_service_RabbitMQ_and_consumer()
    {
        var traceId = ActivityTraceId.CreateRandom().ToString();
        using var admin = await platform.Client("demo-admin");
        await People.RevokeSessions(admin, await People.IdOf(admin, "auditor"), $"00-{traceId}-{ActivitySpanId.CreateRandom()}-01");

        await Wait.Until(
            () => platform.Telemetry.Trace(traceId) is var spans
                && Has(spans, "gateway", span => span.Kind == Server)
                && Has(spans, "identity", span => span.Kind == Server)
                && Has(spans, "identity", span => span.Source == "MassTransit")
                && Has(spans, "gateway", span => span.Source == "MassTransit"),
            () => Describe(traceId));
    }

    private static bool Has(IReadOnlyList<Span> spans, string service, Func<Span, bool> like) =>
        spans.Any(span => span.Service == service && like(span));

    private string Describe(string traceId) => "The trace so far:\n" + string.Join('\n',
        platform.Telemetry.Trace(traceId).Select(span => $"{span.Service} | {span.Source} | {span.Kind} | {span.Name}"));
}
