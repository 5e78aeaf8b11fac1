using System.Collections.Concurrent;
using Contracts;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Testing;

namespace RiskService.Tests.Consumers;

/// <summary>The other services as the risk service meets them: a bus of its own that tells, and hears what is told.</summary>
public sealed class PlatformSide : IAsyncDisposable
{
    private readonly ConcurrentQueue<object> _heard = new();
    private IBusControl _bus = null!;

    public RiskApp App { get; private set; } = null!;

    public static async Task<PlatformSide> StartAsync()
    {
        var side = new PlatformSide { App = new() { Broker = await TestServers.RabbitMq } };
        side._bus = Bus.Factory.CreateUsingRabbitMq(rabbit =>
        {
            rabbit.Host(new Uri(side.App.Broker));
            rabbit.ReceiveEndpoint($"others-{Guid.NewGuid():n}", endpoint =>
            {
                endpoint.AutoDelete = true;
                endpoint.Handler<RiskAssessed>(side.Hear);
                endpoint.Handler<MitigationCompleted>(side.Hear);
                endpoint.Handler<RiskRegisterPublished>(side.Hear);
                endpoint.Handler<IndicatorMeasured>(side.Hear);
            });
        });
        await side._bus.StartAsync();
        // Published before the risk service's queues exist, a message would go nowhere.
        var risk = side.App.Services.GetRequiredService<IBusControl>();
        await Wait.Until(() => risk.CheckHealth().Status is BusHealthStatus.Healthy);
        return side;
    }

    public Task Tell<T>(T message, Guid? messageId = null) where T : class => _bus.Publish(message, context => context.MessageId = messageId ?? Guid.CreateVersion7());

    /// <summary>What the service said that has what is asked for.</summary>
    public async Task<T> Heard<T>(Func<T, bool> wanted)
    {
        await Wait.Until(() => _heard.OfType<T>().Any(wanted), () => $"No such {typeof(T).Name} among: {string.Join('\n', _heard)}");
        return _heard.OfType<T>().Last(wanted);
    }

    public IReadOnlyList<T> All<T>() => [.. _heard.OfType<T>()];

    /// <summary>A plan whose projects these are, each with the divisions that have it and its baht of 2570.</summary>
    public Task TellPlan(params (string Code, string Division, decimal? Baht)[] projects) => Tell(new PlanPublished
    {
        PlanId = Guid.CreateVersion7(),
        SeriesId = Guid.CreateVersion7(),
        Version = 1,
        Title = "แผน",
        Organization = "อบต.",
        FiscalYears = [2566, 2567, 2568, 2569, 2570],
        Projects = [.. projects.Select(project => new PublishedProject
        {
            Code = project.Code, Name = $"โครงการ {project.Code}", Kind = "project", Dimension = "1", Mission = "1.1", Divisions = [project.Division],
            Budgets = new Dictionary<int, decimal?> { [2570] = project.Baht },
            Indicators = project.Code == "4-03" ? [Of("output-1", "risk.assessment-report"), Of("output-2", "risk.measures-done"), Of("output-3", "risk.published-channels")] : [],
        })],
        PublishedAt = new(2027, 3, 1, 2, 0, 0, TimeSpan.Zero),
    });

    private static PublishedIndicator Of(string code, string measure) => new() { Code = code, Text = "ตัวชี้วัด", Comparator = ">=", Target = 1, Measure = measure };

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
