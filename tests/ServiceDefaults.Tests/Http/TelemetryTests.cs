using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Tracing;
using System.Net;
using System.Net.Sockets;
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

    [Fact]
    public async Task Where_telemetry_is_taken_in_and_never_answered_a_service_answers_all_the_same_and_drops_what_does_not_fit()
    {
        using var dropped = new Dropped();
        using var deaf = new Deaf();
        await using (var service = await SampleService.StartAsync(telemetry: deaf.Address))
        {
            using var client = service.Client;
            await client.Send(HttpMethod.Get, $"api/v1/notes/{Guid.Empty}");
            await Wait.Until(() => deaf.Connections > 0); // its exporter waits from now on
            await Parallel.ForEachAsync(Enumerable.Range(0, 3_000), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (_, _) =>
            {
                using var answer = await client.Send(HttpMethod.Get, $"api/v1/notes/{Guid.Empty}");
                Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            });
            Assert.Equal(0, deaf.Ended); // and still does
            deaf.Dispose();
        }

        await Wait.Until(() => dropped.Spans > 0); // at most 2,048 wait; the number is told when the process ends
        Assert.InRange(dropped.Spans, 1, 3_001);
    }

    /// <summary>Takes connections, and answers nothing.</summary>
    private sealed class Deaf : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly ConcurrentBag<TcpClient> _taken = [];
        private int _ended;

        public Deaf()
        {
            _listener.Start();
            _ = Take();
        }

        public string Address => $"http://{_listener.LocalEndpoint}";

        public int Connections => _taken.Count;

        /// <summary>Connections on which nobody waits for an answer any more.</summary>
        public int Ended => _ended;

        public void Dispose()
        {
            _listener.Stop();
            foreach (var one in _taken)
                one.Dispose();
        }

        private async Task Take()
        {
            try
            {
                while (true)
                {
                    var one = await _listener.AcceptTcpClientAsync();
                    _taken.Add(one);
                    _ = Read(one);
                }
            }
            catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
            {
                // The test is over.
            }
        }

        private async Task Read(TcpClient one)
        {
            try
            {
                await one.GetStream().CopyToAsync(Stream.Null);
            }
            catch (Exception gone) when (gone is IOException or ObjectDisposedException)
            {
                // Ended all the same.
            }

            Interlocked.Increment(ref _ended);
        }
    }

    /// <summary>What the SDK says of spans for which there was no room.</summary>
    private sealed class Dropped : EventListener
    {
        private long _spans;

        public long Spans => Interlocked.Read(ref _spans);

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name == "OpenTelemetry-Sdk")
                EnableEvents(eventSource, EventLevel.Warning);
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            if (eventData.EventName?.Contains("Dropped", StringComparison.Ordinal) is true && eventData.Payload is [string processor, _, long count] && processor.Contains("Activity", StringComparison.Ordinal))
                Interlocked.Add(ref _spans, count);
        }
    }

    private sealed class Spans : BaseProcessor<Activity>
    {
        public ConcurrentBag<Activity> Ended { get; } = [];

        public IEnumerable<Activity> With(string tag, string? value) => Ended.Where(span => span.GetTagItem(tag)?.ToString() == value);

        public override void OnEnd(Activity data) => Ended.Add(data);
    }
}
