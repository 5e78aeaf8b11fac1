using Gateway.Tests.Servers;
using Testing;

namespace Gateway.Tests;

/// <summary>The corruption channel and tracking codes leave no trail in the gateway's own telemetry; other requests do.</summary>
public sealed class QuietTests
{
    [Fact]
    public async Task A_report_of_corruption_and_a_tracking_code_are_neither_traced_nor_measured_nor_logged()
    {
        await using var collector = await Collector.StartAsync();
        await using var complaints = await new Downstream("complaints").StartAsync();
        await using var gateway = await GatewayUnderTest.StartAsync(
            ("services:complaints:http:0", complaints.Address), ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            ("OTEL_BSP_SCHEDULE_DELAY", "100"), ("OTEL_BLRP_SCHEDULE_DELAY", "100"), ("OTEL_METRIC_EXPORT_INTERVAL", "100"), ("Logging:LogLevel:Default", "Debug"));
        using var visitor = gateway.Visitor();
        await visitor.Get("/complaints/corruption/whisper");
        await visitor.Get("/complaints/api/v1/corruption/whisper");
        await visitor.Get("/complaints/corruption/whisper?of=whisper", "application/json");
        await visitor.Get("/complaints/form/whisper");
        await visitor.Get("/complaints/statistics/corruption/whisper");
        await visitor.Get("/complaints/track/whisper");
        await visitor.Get("/complaints/api/v1/tracking/whisper", "application/json");
        await visitor.Get("/complaints/loud");
        await Wait.Until(() => collector.Holds("/complaints/loud"));
        Assert.False(collector.Holds("whisper"), collector.Around("whisper"));
        Assert.False(collector.Holds("/complaints/corruption"), collector.Around("/complaints/corruption"));
    }
}
