using System.Collections.Concurrent;
using Contracts;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Testing;

namespace TrainingService.Tests.Consumers;

/// <summary>The plan service as the training service meets it: a bus of its own that hears the requests, and answers.</summary>
public sealed class PlanSide : IAsyncDisposable
{
    private readonly ConcurrentQueue<object> _heard = new();
    private IBusControl _bus = null!;

    public TrainingApp App { get; private set; } = null!;

    public static async Task<PlanSide> StartAsync()
    {
        // Its own first start, not the one that others share: what it says then is looked at.
        var side = new PlanSide { App = new() { Broker = await TestServers.RabbitMq, Settings = { [TrainingApp.Seed] = "true" } } };
        side._bus = Bus.Factory.CreateUsingRabbitMq(rabbit =>
        {
            rabbit.Host(new Uri(side.App.Broker));
            rabbit.ReceiveEndpoint($"plan-{Guid.NewGuid():n}", endpoint =>
            {
                endpoint.AutoDelete = true;
                endpoint.Handler<TrainingBudgetRequested>(side.Hear);
                endpoint.Handler<TrainingEventCompleted>(side.Hear);
                endpoint.Handler<TrainingEventCancelled>(side.Hear);
            });
        });
        await side._bus.StartAsync();
        // Published before the training service's queues exist, a message would go nowhere.
        var training = side.App.Services.GetRequiredService<IBusControl>();
        await Wait.Until(() => training.CheckHealth().Status is BusHealthStatus.Healthy);
        return side;
    }

    public Task Tell<T>(T message, Guid? messageId = null) where T : class => _bus.Publish(message, context => context.MessageId = messageId ?? Guid.CreateVersion7());

    /// <summary>What the service said that has what is asked for.</summary>
    public async Task<T> Heard<T>(Func<T, bool> wanted)
    {
        await Wait.Until(() => _heard.OfType<T>().Any(wanted), () => $"No such {typeof(T).Name} among: {string.Join('\n', _heard)}");
        return _heard.OfType<T>().Last(wanted);
    }

    /// <summary>Waits until the event is in a state.</summary>
    public Task Becomes(Guid id, string status) => Wait.Until(async () => (await App.Read(id)).Text("status") == status);

    private Task Hear<T>(ConsumeContext<T> context) where T : class
    {
        _heard.Enqueue(context.Message);
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _bus.StopAsync();
        await App.DisposeAsync();
    }
}
