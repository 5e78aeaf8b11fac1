using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using OpenTelemetry;
using OpenTelemetry.Trace;
using ServiceDefaults.Tests.Messaging;
using ServiceDefaults.Tests.Sample;
using Testing;

namespace ServiceDefaults.Tests.Http;

public sealed class TelemetryTests
{
    [Fact]
    public async Task One_trace_leads_from_the_request_to_the_consumer()
    {
        const string Trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        await using var service = await SampleService.StartAsync(broker: await TestServers.RabbitMq);
        var note = await OutboxTests.TakeNote(service, "traced", ("traceparent", $"00-{Trace}-00f067aa0ba902b7-01"));

        await Wait.Until(() => OutboxTests.Deeds(service, note, count: 1));
        Assert.Equal(Trace, await service.InDatabase(db => db.Deeds.Where(deed => deed.NoteId == note).Select(deed => deed.TraceId).SingleAsync()));
    }

    [Fact]
    public async Task No_look_at_health_or_at_an_empty_outbox_makes_a_trace_and_no_value_of_a_query_stands_in_one()
    {
        using var spans = new Spans();
        await using var service = await SampleService.StartAsync(
            more: builder => builder.Services.ConfigureOpenTelemetryTracerProvider(traces => traces.AddProcessor(spans)));
        await service.Client.Send(HttpMethod.Get, "health");
        await service.Client.Send(HttpMethod.Get, "alive");
        await service.Client.Send(HttpMethod.Get, "vitals");
        await service.Client.Send(HttpMethod.Get, "api/v1/me/anonymous?phone=0812345678");

        // Traces are this process's, and so other tests' too: ours are known by their port and database.
        var (port, database) = ($"{service.Client.BaseAddress!.Port:D}", new NpgsqlConnectionStringBuilder(service.Database).Database);
        await Wait.Until(() => spans.With("server.port", port).Any(span => span.Kind is ActivityKind.Server));
        var request = spans.With("server.port", port).Single(span => span.Kind is ActivityKind.Server);
        Assert.DoesNotContain(request.TagObjects, tag => tag.Value?.ToString()?.Contains("0812345678", StringComparison.Ordinal) is true);
        Assert.DoesNotContain(
            spans.With("db.namespace", database).SelectMany(span => span.TagObjects).Select(tag => $"{tag.Value}"),
            value => value.Contains("outbox", StringComparison.Ordinal));
    }

    private sealed class Spans : BaseProcessor<Activity>
    {
        public ConcurrentBag<Activity> Ended { get; } = [];

        public IEnumerable<Activity> With(string tag, string? value) => Ended.Where(span => span.GetTagItem(tag)?.ToString() == value);

        public override void OnEnd(Activity data) => Ended.Add(data);
    }
}
