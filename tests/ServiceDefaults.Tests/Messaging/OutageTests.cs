using System.Net;
using LocalHosting.Servers;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Tests.Http;
using ServiceDefaults.Tests.Sample;
using Testing;

namespace ServiceDefaults.Tests.Messaging;

public sealed class OutageTests
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task The_broker_is_away_and_back_and_everything_arrives()
    {
        var options = TestServers.Options("rabbitmq-outage");
        await using var service = await SampleService.StartAsync(broker: RabbitMqProcess.ConnectionString(options.Port, options.Password));
        List<Guid> notes = [];
        for (var i = 0; i < 20; i++)
            notes.Add(await OutboxTests.TakeNote(service, "before the broker was ever there"));

        var health = await service.Client.Send(HttpMethod.Get, "health");
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
        Assert.Equal("degraded", (await health.Json()).Text("status"));
        Assert.Equal("degraded", (await health.Json()).GetProperty("parts").Text("broker"));

        await using (var broker = await RabbitMqProcess.StartAsync(options))
        {
            await AllArrive(service, notes);
            await Wait.Until(async () => (await (await service.Client.Send(HttpMethod.Get, "health")).Json()).Text("status") == "healthy");
            await broker.StopAsync(Grace);
        }

        for (var i = 0; i < 20; i++)
            notes.Add(await OutboxTests.TakeNote(service, "while it was away"));
        await using (await RabbitMqProcess.StartAsync(options))
        {
            await AllArrive(service, notes);
            await service.StopAsync(); // before its broker: a bus that has just lost it goes on looking for it after its service has ended
        }
    }

    [Fact]
    public async Task The_database_is_away_and_back_and_everything_arrives()
    {
        var options = TestServers.Options("postgres-outage");
        var postgres = await PostgresProcess.StartAsync(options);
        await postgres.CreateDatabasesAsync(["sampledb"]);
        var database = PostgresProcess.ConnectionString(options.Port, options.Password, "sampledb");
        await using var service = await SampleService.StartAsync(database, await TestServers.RabbitMq);
        await using var sender = await SampleService.StartAsync(broker: await TestServers.RabbitMq);
        List<Guid> notes = [await OutboxTests.TakeNote(service, "before")];
        await AllArrive(service, notes);

        await postgres.StopAsync(Grace);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await service.Client.Send(HttpMethod.Get, "health")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await service.Client.Send(HttpMethod.Get, "alive")).StatusCode);
        using var refused = await service.Officer.Post("api/v1/notes", new { text = "nobody can write it down" });
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "service-unavailable"), (refused.StatusCode, (await refused.Json()).Text("code")));
        Assert.Equal(TimeSpan.FromSeconds(5), refused.Headers.RetryAfter?.Delta);
        notes.Add(await OutboxTests.TakeNote(sender, "told while the other could not write it down"));
        await AllArrive(sender, notes[1..]);

        await using var back = await PostgresProcess.StartAsync(options);
        notes.Add(await OutboxTests.TakeNote(service, "after"));
        await AllArrive(service, notes);
        Assert.Equal(HttpStatusCode.OK, (await service.Client.Send(HttpMethod.Get, "health")).StatusCode);
    }

    private static Task AllArrive(SampleService service, List<Guid> notes) => Wait.Until(async () =>
        await service.InDatabase(db => db.Deeds.CountAsync(deed => notes.Contains(deed.NoteId))) == notes.Count);
}
