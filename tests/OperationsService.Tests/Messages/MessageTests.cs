using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RabbitMQ.Client;
using Testing;

namespace OperationsService.Tests.Messages;

/// <summary>A consumer that fails, and what an administrator does about it, at a broker with its management API.</summary>
[Collection(OneBroker.Name)]
public sealed class MessageTests : IAsyncLifetime
{
    private WatchedApp _watched = null!;

    public async ValueTask InitializeAsync() => _watched = await WatchedApp.StartAsync();

    public ValueTask DisposeAsync() => _watched.DisposeAsync();

    [Fact]
    public async Task What_a_consumer_failed_on_is_seen_healed_sent_back_and_consumed_once()
    {
        await _watched.Sql($"alter table feed_events add constraint broken check (type <> 'complaint-rated')");
        var (poison, fine) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        using var telemetry = new ActivityListener { ShouldListenTo = source => source.Name == "MassTransit", Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded };
        ActivitySource.AddActivityListener(telemetry); // as a service has it that is traced
        using var trace = new Activity("whoever published").Start();
        await _watched.Publish(Told.Rated(4), poison);
        await _watched.Publish(Told.Received(), fine);

        var message = (await _watched.Are(1))[0];
        Assert.Equal([fine], await _watched.Kept());
        Assert.Equal(($"{poison}", "error", "ComplaintRated", 4, 1), (message.Text("messageId"), message.Text("kind"), message.Text("event"), message.GetProperty("attempts").GetInt32(), message.GetProperty("failures").GetInt32()));
        Assert.EndsWith("Exception", message.Text("exception"), StringComparison.Ordinal);
        Assert.StartsWith("   at ", message.Text("stack"), StringComparison.Ordinal);
        Assert.Equal($"{trace.TraceId}", message.Text("traceId"));
        Assert.Equal(4, JsonSerializer.Deserialize<JsonElement>(message.Text("body")).GetProperty("score").GetInt32());

        // The broker counts from time to time.
        await Testing.Wait.Until(async () => (await _watched.QueueNamed(WatchedApp.Queue)).GetProperty("consumers").GetInt32() == 1);
        var queue = await _watched.QueueNamed(WatchedApp.Queue);
        Assert.Equal(("operations", "work", 1, 1), (queue.Text("service"), queue.Text("kind"), queue.GetProperty("resting").GetInt32(), queue.GetProperty("consumers").GetInt32()));
        Assert.Contains("ComplaintRated", queue.GetProperty("events").EnumerateArray().Select(one => one.GetString()));
        Assert.Equal(1, (await _watched.QueueNamed($"{WatchedApp.Queue}_error")).GetProperty("messages").GetInt32());

        await _watched.Sql($"alter table feed_events drop constraint broken");
        Assert.Equal((HttpStatusCode.OK, 1), await Redeliver(new { messageIds = new[] { poison } }));
        await _watched.Are(1, "returned");
        await Testing.Wait.Until(async () => (await _watched.Kept()).Contains(poison));

        // Whoever sent it back died after the broker had it and before the row was marked: it is sent again, and acts once all the same.
        await _watched.Sql($"update resting_messages set state = 'Leaving'");
        _watched.Wake();
        await Testing.Wait.Until(() => _watched.Delivered.Count(id => id == poison) == 3); // failed, healed, again
        Assert.Equal(2, (await _watched.Kept()).Count);
        await _watched.Are(1, "returned");
        await _watched.Are(0);

        var entry = await _watched.App.InDatabase(db => db.Set<ServiceDefaults.Audit.AuditEntry>().SingleAsync(one => one.Subject == "Queue"));
        Assert.Equal((WatchedApp.Queue, "RedeliverMessages", "test-admin"), (entry.SubjectId, entry.Process, entry.ActorId));
        Assert.Contains($"{poison}", entry.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thousand_go_back_to_their_own_consumer_and_to_nobody_else()
    {
        // Another consumer of the same event has had its copy.
        await _watched.Channel.QueueDeclareAsync("another-consumer", durable: true, exclusive: false, autoDelete: false);
        await _watched.Channel.QueueBindAsync("another-consumer", "Contracts:ComplaintRated", "");
        await _watched.Declare($"{WatchedApp.Queue}_error");
        var ids = Enumerable.Range(0, 1000).Select(_ => Guid.CreateVersion7()).ToList();
        foreach (var some in ids.Chunk(250))
            await Task.WhenAll(some.Select((id, place) => _watched.PutAside(Told.Rated(), id, OpsApp.Begin.AddSeconds(place))));
        await _watched.PutAside(Told.Rated(), ids[0], OpsApp.Begin); // whoever took it died before the broker knew: it comes again
        await _watched.Are(1000);
        Assert.Equal(1000, (await _watched.QueueNamed(WatchedApp.Queue)).GetProperty("resting").GetInt32());

        Assert.Equal((HttpStatusCode.OK, 1000), await Redeliver(null));
        await _watched.Are(1000, "returned");
        await Testing.Wait.Until(async () => (await _watched.Kept()).Count == 1000);
        Assert.Equal(ids.Order(), (await _watched.Kept()).Order());
        Assert.Equal(1000, _watched.Delivered.Count);
        Assert.Equal(0u, (await _watched.Channel.QueueDeclarePassiveAsync("another-consumer")).MessageCount);
        await _watched.Channel.QueueDeleteAsync("another-consumer", false, false);
        var (status, code, _) = await _watched.Admin.Send($"queues/{WatchedApp.Queue}/redelivery");
        Assert.Equal((HttpStatusCode.Conflict, "nothing-rests"), (status, code));
    }

    [Fact]
    public async Task Whatever_it_is_that_rests_is_shown_and_goes_back_as_it_came()
    {
        const string Ours = "accounts-pay"; // a queue that nobody hears: what goes back stays there to be looked at
        await _watched.Declare(Ours);
        await _watched.Declare($"{Ours}_error");
        await _watched.Declare($"{Ours}_skipped");
        await _watched.Channel.BasicPublishAsync("", $"{Ours}_error", mandatory: true, new BasicProperties(), "no JSON \0 at all: 081-234-5678"u8.ToArray());
        await _watched.PutAside(Told.Rated(2), Guid.CreateVersion7(), OpsApp.Begin, $"{Ours}_skipped");
        var both = await _watched.Are(2, queue: Ours);
        var (odd, skipped) = (both.Single(one => one.Text("kind") == "error"), both.Single(one => one.Text("kind") == "skipped"));
        Assert.Contains("no JSON", odd.Text("body"), StringComparison.Ordinal);
        Assert.DoesNotContain("5678", odd.Text("body"), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, odd.GetProperty("event").ValueKind);
        Assert.Equal(("ComplaintRated", "0af7651916cd43dd8448eb211c80319c"), (skipped.Text("event"), skipped.Text("traceId")));
        Assert.DoesNotContain("somchai", skipped.Text("problem"), StringComparison.Ordinal);
        Assert.DoesNotContain("สมศรี", skipped.Text("problem"), StringComparison.Ordinal);
        Assert.DoesNotContain("67890", skipped.Text("problem"), StringComparison.Ordinal);

        Assert.Equal("no-consumer", (await _watched.QueueNamed(Ours)).Text("condition"));
        Assert.Equal((HttpStatusCode.OK, 1), await Redeliver(null, $"{Ours}_error"));
        await _watched.Are(1, "returned", Ours);
        var got = (await _watched.Channel.BasicGetAsync(Ours, autoAck: true))!;
        Assert.Equal("no JSON \0 at all: 081-234-5678"u8.ToArray(), got.Body.ToArray());
        Assert.Equal((HttpStatusCode.OK, 1), await Redeliver(null, Ours));
        await _watched.Are(2, "returned", Ours);
        got = (await _watched.Channel.BasicGetAsync(Ours, autoAck: true))!;
        Assert.Equal(skipped.Text("messageId"), got.BasicProperties.MessageId);
        Assert.DoesNotContain(got.BasicProperties.Headers!.Keys, header => header.StartsWith("MT-Fault", StringComparison.Ordinal) || header is "MT-Reason");
        Assert.Contains("MT-Activity-Id", got.BasicProperties.Headers!.Keys);

        // The consumer is gone for good, and its queue with it: nothing is lost.
        await _watched.PutAside(Told.Rated(2), Guid.Parse(skipped.Text("messageId")), OpsApp.Begin.AddHours(1), $"{Ours}_error");
        var again = (await _watched.Are(1, queue: Ours))[0];
        Assert.Equal(2, again.GetProperty("failures").GetInt32());
        foreach (var queue in (string[])[Ours, $"{Ours}_error", $"{Ours}_skipped"])
            await _watched.Channel.QueueDeleteAsync(queue, false, false);
        Assert.Equal((HttpStatusCode.OK, 1), await Redeliver(null, Ours));
        await Testing.Wait.Until(async () => (await _watched.Are(1, queue: Ours))[0].GetProperty("hasNoQueue").GetBoolean());
        await Testing.Wait.Until(async () => (await _watched.QueueNamed(Ours)) is { ValueKind: JsonValueKind.Object } gone && gone.Text("condition") == "no-consumer");
    }

    private async Task<(HttpStatusCode, int)> Redeliver(object? request, string queue = WatchedApp.Queue)
    {
        var (status, _, body) = await _watched.Admin.Send($"queues/{queue}/redelivery", request);
        return (status, status is HttpStatusCode.OK ? body.GetProperty("count").GetInt32() : 0);
    }
}
