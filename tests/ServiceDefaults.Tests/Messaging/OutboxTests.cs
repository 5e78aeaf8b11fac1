using System.Net;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Messaging;
using ServiceDefaults.Tests.Http;
using ServiceDefaults.Tests.Sample;
using Testing;

namespace ServiceDefaults.Tests.Messaging;

public sealed class OutboxTests
{
    [Fact]
    public async Task Nothing_is_published_if_the_transaction_fails()
    {
        await using var service = await SampleService.StartAsync(broker: await TestServers.RabbitMq);
        var id = Guid.CreateVersion7();
        Assert.Equal(HttpStatusCode.Created, (await service.Officer.Post("api/v1/notes", new { text = "the first", id })).StatusCode);
        await Wait.Until(() => Deeds(service, id, count: 1));

        // The same id again: the row is refused when it is saved, after the event was published.
        Assert.Equal(HttpStatusCode.InternalServerError, (await service.Officer.Post("api/v1/notes", new { text = "the second", id })).StatusCode);
        var sentinel = await TakeNote(service, "after the failure");

        await Wait.Until(() => Deeds(service, sentinel, count: 1));
        Assert.Equal(2, await service.InDatabase(db => db.Set<OutboxMessage>().CountAsync()));
        Assert.True(await Deeds(service, id, count: 1));
    }

    [Fact]
    public async Task Nothing_is_lost_if_the_process_dies_between_commit_and_publish()
    {
        var (broker, name) = (await TestServers.RabbitMq, $"sample-{Guid.NewGuid():n}");
        Guid note;
        string database;
        await using (var died = await SampleService.StartAsync(name: name))
        {
            database = died.Database;
            note = await TakeNote(died, "committed, not published");
        }

        await using var next = await SampleService.StartAsync(database, broker, name);
        await Wait.Until(() => Deeds(next, note, count: 1));
    }

    [Fact]
    public async Task What_was_published_but_not_marked_is_sent_again_and_acts_once()
    {
        await using var service = await SampleService.StartAsync(broker: await TestServers.RabbitMq);
        var seen = new Delivered(service.Bus);
        var note = await TakeNote(service, "published, not marked");
        await Wait.Until(() => Deeds(service, note, count: 1));
        await Wait.Until(async () => await Waiting(service) == 0);

        await service.InDatabase(db => db.Database.ExecuteSqlAsync($"update platform.outbox set sent_at = null; notify outbox"));

        // Notes of other tests on the same broker come by too: those of this service's outbox count.
        var message = Assert.Single(await service.InDatabase(db => db.Set<OutboxMessage>().Select(row => row.Id).ToListAsync()));
        await Wait.Until(() => seen.Messages.Count(id => id == message) >= 2);
        await Wait.Until(async () => await Waiting(service) == 0);
        Assert.True(await Deeds(service, note, count: 1));
    }

    [Fact]
    public async Task Two_dispatchers_never_send_a_row_twice()
    {
        const int Rows = 1000;
        var (broker, name) = (await TestServers.RabbitMq, $"sample-{Guid.NewGuid():n}");
        string database;
        await using (var filler = await SampleService.StartAsync())
        {
            database = filler.Database;
            await filler.InDatabase(async db =>
            {
                db.AddRange(Enumerable.Range(0, Rows).Select(_ => OutboxMessage.For(
                    new NoteTaken { NoteId = Guid.CreateVersion7(), Text = "one of many" }, TimeProvider.System.GetUtcNow(), traceParent: null)));
                return await db.SaveChangesAsync();
            });
        }

        var starting = Enumerable.Range(0, 2).Select(_ => SampleService.StartAsync(database, broker, name, more: builder => builder.CountSent())).ToArray();
        await using var one = await starting[0];
        await using var two = await starting[1];
        await Wait.Until(async () => await Waiting(one) == 0);

        var all = one.Sent().Concat(two.Sent()).ToList();
        Assert.Equal(Rows, all.Count);
        Assert.Equal(Rows, all.Distinct().Count());
        var deeds = 0;
        // Other tests' notes reach this service too: events are for everybody.
        await Wait.Until(async () => (deeds = await one.InDatabase(db => db.Deeds.CountAsync(deed => all.Contains(deed.MessageId)))) == Rows, () => $"{deeds} of {Rows} were acted on");
    }

    [Fact]
    public async Task A_row_that_can_never_be_sent_rests_visibly_and_blocks_nobody()
    {
        await using var service = await SampleService.StartAsync(broker: await TestServers.RabbitMq);
        await service.InDatabase(async db =>
        {
            db.AddRange(
                new OutboxMessage { CreatedAt = TimeProvider.System.GetUtcNow(), Type = "Contracts.NoLongerThere, Contracts.Gone", Body = "{}" },
                new OutboxMessage { CreatedAt = TimeProvider.System.GetUtcNow(), Type = typeof(NoteTaken).AssemblyQualifiedName!, Body = """{"noteId":"no id"}""" },
                new OutboxMessage { CreatedAt = TimeProvider.System.GetUtcNow(), Type = typeof(NoteTaken).AssemblyQualifiedName!, Body = "null" },
                new OutboxMessage { CreatedAt = TimeProvider.System.GetUtcNow(), Type = typeof(TwoOfOneName).AssemblyQualifiedName!, Body = "{}" });
            return await db.SaveChangesAsync();
        });
        var note = await TakeNote(service, "behind the others");

        await Wait.Until(() => Deeds(service, note, count: 1));
        await Wait.Until(async () => await Waiting(service) == 0); // a message may arrive before its batch is marked
        var errors = await service.InDatabase(db => db.Set<OutboxMessage>().Where(row => row.Error != null).Select(row => row.Error).ToListAsync());
        Assert.Equal(4, errors.Count);
        Assert.Contains(errors, error => error!.Contains("Contracts.Gone", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_batch_that_has_begun_is_finished_when_the_service_stops()
    {
        await using var filler = await SampleService.StartAsync();
        await filler.InDatabase(async db =>
        {
            db.AddRange(Enumerable.Range(0, 300).Select(_ => OutboxMessage.For(
                new NoteTaken { NoteId = Guid.CreateVersion7(), Text = "one of many" }, TimeProvider.System.GetUtcNow(), traceParent: null)));
            return await db.SaveChangesAsync();
        });

        await using (var stopped = await SampleService.StartAsync(filler.Database, await TestServers.RabbitMq, more: builder => builder.CountSent()))
        {
            await Wait.Until(() => !stopped.Sent().IsEmpty);
            await stopped.StopAsync();
            var marked = await filler.InDatabase(db => db.Set<OutboxMessage>().Where(row => row.SentAt != null).Select(row => row.Id).ToListAsync());
            Assert.Equal(stopped.Sent().Order(), marked.Order());
        }
    }

    /// <summary>A contract with a mistake: in JSON both properties have the same name.</summary>
    public sealed record TwoOfOneName
    {
        public string? Text { get; init; }

        [System.Text.Json.Serialization.JsonPropertyName("text")]
        public string? Other { get; init; }
    }

    internal static async Task<Guid> TakeNote(SampleService service, string text, params (string, string)[] headers)
    {
        var answer = await service.Officer.Post("api/v1/notes", new { text }, headers);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return (await answer.Json()).GetProperty("id").GetGuid();
    }

    internal static async Task<bool> Deeds(SampleService service, Guid note, int count) =>
        await service.InDatabase(db => db.Deeds.CountAsync(deed => deed.NoteId == note)) == count;

    internal static Task<int> Waiting(SampleService service) =>
        service.InDatabase(db => db.Set<OutboxMessage>().CountAsync(row => row.SentAt == null && row.Error == null));
}
