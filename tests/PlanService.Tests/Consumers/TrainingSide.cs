using System.Collections.Concurrent;
using Contracts;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using PlanService.Tests.Spending;
using Testing;

namespace PlanService.Tests.Consumers;

/// <summary>The training service as the plan service meets it: a bus of its own that asks, and hears the answers.</summary>
public sealed class TrainingSide : IAsyncDisposable
{
    private readonly ConcurrentQueue<object> _heard = new();
    private IBusControl _bus = null!;

    public SpendingSetup Money { get; private set; } = null!;

    public IEnumerable<T> Heard<T>() => _heard.OfType<T>();

    public static async Task<TrainingSide> StartAsync()
    {
        var side = new TrainingSide { Money = new SpendingSetup(new PlanApp { Broker = await TestServers.RabbitMq }) };
        side._bus = Bus.Factory.CreateUsingRabbitMq(rabbit =>
        {
            rabbit.Host(new Uri(side.Money.App.Broker));
            rabbit.ReceiveEndpoint($"training-{Guid.NewGuid():n}", endpoint =>
            {
                endpoint.AutoDelete = true;
                endpoint.Handler<BudgetReserved>(side.Hear);
                endpoint.Handler<BudgetRefused>(side.Hear);
                endpoint.Handler<BudgetReleased>(side.Hear);
                endpoint.Handler<ProjectBudgetChanged>(side.Hear);
                endpoint.Handler<YearAskedAgain>(side.Hear);
            });
        });
        await side._bus.StartAsync();
        // Published before the plan service's queues exist, a message would go nowhere.
        var plan = side.Money.App.Services.GetRequiredService<IBusControl>();
        await Wait.Until(() => plan.CheckHealth().Status is BusHealthStatus.Healthy);
        return side;
    }

    public Task Tell<T>(T message, Guid? messageId = null) where T : class => _bus.Publish(message, context => context.MessageId = messageId ?? Guid.CreateVersion7());

    /// <summary>The answer about this event that has what is asked for.</summary>
    public async Task<T> Answer<T>(Func<T, bool> wanted)
    {
        await Wait.Until(() => Heard<T>().Any(wanted), () => $"No such {typeof(T).Name} among: {string.Join('\n', _heard)}");
        return Heard<T>().Last(wanted);
    }

    private Task Hear<T>(ConsumeContext<T> context) where T : class
    {
        _heard.Enqueue(context.Message);
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _bus.StopAsync();
        await Money.DisposeAsync();
    }
}
