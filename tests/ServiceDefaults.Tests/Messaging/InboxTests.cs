using MassTransit;
using Microsoft.EntityFrameworkCore;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;
using ServiceDefaults.Tests.Sample;
using Testing;

namespace ServiceDefaults.Tests.Messaging;

public sealed class InboxTests : IAsyncLifetime
{
    private SampleService _service = null!;
    private Delivered _delivered = null!;

    public async ValueTask InitializeAsync()
    {
        _service = await SampleService.StartAsync(broker: await TestServers.RabbitMq);
        _delivered = new Delivered(_service.Bus);
        // Published before the queue exists, a message would go nowhere.
        await Wait.Until(() => _service.Bus.CheckHealth().Status is BusHealthStatus.Healthy);
    }

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task A_message_delivered_five_times_acts_once()
    {
        var (note, message) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Deliver(note, "again and again", message)));

        await Wait.Until(() => _delivered.Messages.Count(id => id == message) == 5);
        Assert.True(await OutboxTests.Deeds(_service, note, count: 1));
        await using var connection = await new ConnectionFactory { Uri = new Uri(await TestServers.RabbitMq) }.CreateConnectionAsync();
        Assert.Null(await Get(connection, $"{_service.Queue}_skipped"));
    }

    [Fact]
    public async Task A_failed_attempt_leaves_nothing_behind()
    {
        var note = Guid.CreateVersion7();
        await Deliver(note, RememberNote.FailsOnce, Guid.CreateVersion7());

        await Wait.Until(async () => await _service.InDatabase(db => db.Deeds.AnyAsync(deed => deed.NoteId == note)));
        Assert.True(await OutboxTests.Deeds(_service, note, count: 1));
    }

    [Fact]
    public async Task A_poison_message_rests_in_the_error_queue_and_blocks_nobody()
    {
        var (poisoned, poison, note) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await Deliver(poisoned, RememberNote.Poison, poison);
        await Deliver(note, "behind it", Guid.CreateVersion7());

        await Wait.Until(() => OutboxTests.Deeds(_service, note, count: 1));

        await using var connection = await new ConnectionFactory { Uri = new Uri(await TestServers.RabbitMq) }.CreateConnectionAsync();
        BasicGetResult? rests = null;
        await Wait.Until(async () => (rests = await Get(connection, $"{_service.Queue}_error")) is not null);
        Assert.Equal(poison.ToString(), rests!.BasicProperties.MessageId);
        Assert.True(await OutboxTests.Deeds(_service, poisoned, count: 0));
    }

    [Fact]
    public async Task A_consumers_change_is_audited_in_its_own_name()
    {
        var note = new Note { Text = "of interest" };
        await _service.InDatabase(async db =>
        {
            db.Add(note);
            return await db.SaveChangesAsync();
        });
        await Deliver(note.Id, "of interest", Guid.CreateVersion7());

        await Wait.Until(() => OutboxTests.Deeds(_service, note.Id, count: 1));
        var id = note.Id.ToString();
        var entry = await _service.InDatabase(db => db.Audit.SingleAsync(entry => entry.SubjectId == id && entry.Before != null));
        Assert.Equal(_service.Queue, entry.Process);
        Assert.Equal($"service:{_service.Name}", entry.ActorId);
        Assert.Equal("""{"kind": "very-urgent"}""", entry.After);
    }

    private static async Task<BasicGetResult?> Get(IConnection connection, string queue)
    {
        try
        {
            await using var channel = await connection.CreateChannelAsync();
            return await channel.BasicGetAsync(queue, autoAck: true);
        }
        // A quorum queue that was declared this moment has no leader yet: an internal error.
        catch (OperationInterruptedException notThereYet) when (notThereYet.ShutdownReason?.ReplyCode is Constants.NotFound or Constants.InternalError)
        {
            return null;
        }
    }

    private Task Deliver(Guid note, string text, Guid message) =>
        _service.Bus.Publish(new NoteTaken { NoteId = note, Text = text }, context => context.MessageId = message);
}
