using System.Diagnostics;
using System.Globalization;
using MassTransit;
using Npgsql;
using RabbitMQ.Client;
using ServiceDefaults.Messaging;

namespace ComplaintService.Bench;

/// <summary>How fast the outbox empties: waiting events a second, beside MassTransit alone with the same event, a hundred at a time too and confirmed.</summary>
internal static class OutboxDrain
{
    private const int Together = 100;
    private const string Queue = "measured";
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5);

    public static async Task Measure(Sheet sheet, WrittenRows rows, PrivateServers servers)
    {
        var (events, of) = (sheet.Size(5_000, 300), servers.Database(Bench.DatabaseName));
        var waiting = await Waiting(of, rows);
        var message = waiting.Event;
        await using var listener = await Listener.Start(servers.Broker(), message.GetType());
        var bus = Bus.Factory.CreateUsingRabbitMq(rabbit => rabbit.Host(new Uri(servers.Broker())));
        await bus.StartAsync();
        await Publish(bus, message, events); // warm
        await Drain(of, rows, events);
        await sheet.Compare("outbox", "events a second that waited in the outbox", "MassTransit alone, with confirms", "a second", sheet.Rounds(3),
            async () =>
            {
                await listener.Empty();
                return await Drain(of, rows, events);
            },
            async () =>
            {
                await listener.Empty();
                return await Publish(bus, message, events);
            });
        await bus.StopAsync();
    }

    private static async Task<double> Publish(IBus bus, object message, int events)
    {
        var start = Stopwatch.GetTimestamp();
        for (var sent = 0; sent < events; sent += Together)
            await Task.WhenAll(Enumerable.Range(0, Together).Select(_ => bus.Publish(message, message.GetType(), context => context.MessageId = Guid.CreateVersion7())));
        return events / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>From the commit that leaves them waiting until the last is marked as sent.</summary>
    private static async Task<double> Drain(string database, WrittenRows rows, int events)
    {
        await using var source = NpgsqlDataSource.Create(database);
        var insert = rows.Insert(OutboxTable, "gen_random_uuid()", new() { ["sent_at"] = "null" }, string.Create(CultureInfo.InvariantCulture, $"from generate_series(1, {events})"));
        await using (var command = source.CreateCommand(insert))
            await command.ExecuteNonQueryAsync();
        var start = Stopwatch.GetTimestamp();
        await using var look = source.CreateCommand($"select exists (select 1 from {OutboxTable} where sent_at is null and error is null)");
        while (await look.ExecuteScalarAsync() is true)
            await Task.Delay(Look);
        return events / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private const string OutboxTable = "platform.outbox";

    private static async Task<OutboxMessage> Waiting(string database, WrittenRows rows)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand($"{rows.Insert(OutboxTable, "gen_random_uuid()", [], "")} returning type, body");
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return new() { CreatedAt = TimeProvider.System.GetUtcNow(), Type = reader.GetString(0), Body = reader.GetString(1) };
    }

    /// <summary>A quorum queue that hears the event, as another service's would: without one the broker would keep nothing and confirm for nothing.</summary>
    private sealed class Listener(IConnection connection, IChannel channel) : IAsyncDisposable
    {
        public static async Task<Listener> Start(string broker, Type message)
        {
            var connection = await new ConnectionFactory { Uri = new Uri(broker) }.CreateConnectionAsync();
            var channel = await connection.CreateChannelAsync();
            var exchange = $"{message.Namespace}:{message.Name}"; // as MassTransit names it
            await channel.ExchangeDeclareAsync(exchange, ExchangeType.Fanout, durable: true);
            await channel.QueueDeclareAsync(Queue, durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum" });
            await channel.QueueBindAsync(Queue, exchange, "");
            return new(connection, channel);
        }

        public Task<uint> Empty() => channel.QueuePurgeAsync(Queue);

        public async ValueTask DisposeAsync()
        {
            await channel.DisposeAsync();
            await connection.DisposeAsync();
        }
    }
}
