using System.Collections.Concurrent;
using System.Text.Json;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OperationsService.Messages.Resting;
using RabbitMQ.Client;
using Testing;

namespace OperationsService.Tests.Messages;

/// <summary>
/// The operations service with a broker whose management API it knows. What breaks and is healed is its own consumer, with inbox and retries as
/// every service has them: it keeps each event in the feed.
/// </summary>
internal sealed class WatchedApp : IAsyncDisposable, IReceiveObserver
{
    public const string Queue = "operations-keep-events";
    private readonly OpsApp _app = new();
    private IConnection _broker = null!;

    public HttpClient Admin { get; private set; } = null!;

    public OpsApp App => _app;

    /// <summary>A channel to the broker, past all services.</summary>
    public IChannel Channel { get; private set; } = null!;

    /// <summary>The ids of the messages that the consumer was given and is done with, each as often as it came.</summary>
    public ConcurrentBag<Guid> Delivered { get; } = [];

    /// <param name="management">Another address of the management API than the right one.</param>
    public static async Task<WatchedApp> StartAsync(string? management = null)
    {
        var broker = await TestServers.WatchedRabbitMq;
        var watched = new WatchedApp();
        watched._app.Broker = broker.Uri;
        watched._app.Settings["Messaging:Management"] = management ?? broker.Management;
        watched.Admin = watched._app.Client();
        var bus = watched._app.Services.GetRequiredService<IBusControl>();
        bus.ConnectReceiveObserver(watched);
        await Testing.Wait.Until(() => bus.CheckHealth().Status is BusHealthStatus.Healthy);
        watched._broker = await new ConnectionFactory { Uri = new(broker.Uri) }.CreateConnectionAsync();
        watched.Channel = await watched._broker.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true));
        return watched;
    }

    public Task Publish<T>(T told, Guid id) where T : class => _app.Services.GetRequiredService<IBus>().Publish(told, context => context.MessageId = id);

    public Task Sql(FormattableString sql) => _app.InDatabase(db => db.Database.ExecuteSqlAsync(sql));

    /// <summary>A message as MassTransit puts it aside when a consumer has failed.</summary>
    public async Task PutAside(object told, Guid id, DateTimeOffset failedAt, string queue = Queue + "_error")
    {
        var envelope = new { messageId = id, messageType = new[] { $"urn:message:Contracts:{told.GetType().Name}" }, message = told, sentTime = OpsApp.Begin.UtcDateTime };
        var properties = new BasicProperties
        {
            MessageId = $"{id}",
            ContentType = "application/vnd.masstransit+json",
            Headers = new Dictionary<string, object?>
            {
                ["MT-Activity-Id"] = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                ["MT-Reason"] = "fault",
                ["MT-Fault-ExceptionType"] = "System.InvalidOperationException",
                ["MT-Fault-Message"] = "Can't digest ป้าสมศรี: somchai@example.com, 1-2345-67890-12-3",
                ["MT-Fault-StackTrace"] = "   at Somewhere.In(The.Program)",
                ["MT-Fault-MessageType"] = $"Contracts.{told.GetType().Name}",
                ["MT-Fault-RetryCount"] = 3,
                ["MT-Fault-Timestamp"] = $"{failedAt:O}",
            },
        };
        await Channel.BasicPublishAsync("", queue, mandatory: true, properties, JsonSerializer.SerializeToUtf8Bytes(envelope, JsonSerializerOptions.Web));
    }

    /// <summary>The queue beside the consumer's, as MassTransit declares it.</summary>
    public Task Declare(string queue) => Channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum" });

    public async Task<JsonElement> QueueNamed(string name) =>
        (await Admin.GetJson("queues")).GetProperty("items").EnumerateArray().FirstOrDefault(queue => queue.Text("name") == name);

    public async Task<JsonElement> Messages(string state = "resting", string queue = Queue) => await Admin.GetJson($"queues/{queue}/messages?state={state}&pageSize=200");

    /// <summary>So many are in that state; their list.</summary>
    public async Task<IReadOnlyList<JsonElement>> Are(int count, string state = "resting", string queue = Queue)
    {
        JsonElement list = default;
        await Testing.Wait.Until(async () => (list = await Messages(state, queue)).GetProperty("total").GetInt32() == count, () => $"{list}");
        return [.. list.GetProperty("items").EnumerateArray()];
    }

    /// <summary>The ids that the consumer kept.</summary>
    public Task<List<Guid>> Kept() => _app.InDatabase(db => db.FeedEvents.Select(one => one.Id).ToListAsync());

    public void Wake() => _app.Services.GetRequiredService<RestingBell>().Set();

    public Task PreReceive(ReceiveContext context) => Task.CompletedTask;

    public Task PostReceive(ReceiveContext context)
    {
        if (context.GetMessageId() is { } id)
            Delivered.Add(id);
        return Task.CompletedTask;
    }

    public Task PostConsume<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType) where T : class => Task.CompletedTask;

    public Task ConsumeFault<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType, Exception exception) where T : class => Task.CompletedTask;

    public Task ReceiveFault(ReceiveContext context, Exception exception) => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        foreach (var queue in (string[])["", "_error", "_skipped"]) // the next test of this broker begins with empty ones
            await Channel.QueueDeleteAsync(Queue + queue, false, false);
        await Channel.DisposeAsync();
        await _broker.DisposeAsync();
    }
}
