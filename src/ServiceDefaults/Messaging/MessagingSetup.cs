using System.Reflection;
using MassTransit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using ServiceDefaults.Data;

namespace ServiceDefaults.Messaging;

/// <summary>MassTransit on RabbitMQ with our outbox and inbox (docs/events.md).</summary>
internal static class MessagingSetup
{
    /// <param name="service">Its name is the prefix of each queue.</param>
    /// <param name="consumers">Where the consumers are found: the assembly of the service's DbContext.</param>
    public static IHostApplicationBuilder AddMessaging(this IHostApplicationBuilder builder, ServiceOptions service, Assembly consumers)
    {
        builder.Services.AddScoped<IEvents, OutboxEvents>().AddScoped<OutboxBatch>();
        builder.Services.AddSingleton<OutboxLag>();
        builder.Services.AddSingleton<OutboxSignal>().AddHostedService(services => services.GetRequiredService<OutboxSignal>());
        builder.Services.AddHostedService<Housekeeping>();
        var names = new KebabCaseEndpointNameFormatter(service.Name, includeNamespace: false);
        builder.Services.AddSingleton(_ => new OwnQueues(names, consumers));
        builder.Services.AddMassTransit(bus =>
        {
            bus.SetEndpointNameFormatter(names);
            bus.AddConsumers(consumers);
            bus.DisableUsageTelemetry(); // on by default; nothing of an office's servers is told to others
            // Work goes on while the broker is away: the outbox keeps what must be told.
            bus.ConfigureHealthCheckOptions(health => health.MinimalFailureStatus = HealthStatus.Degraded);
            bus.UsingRabbitMq((context, rabbit) =>
            {
                rabbit.Host(new Uri(context.GetRequiredService<IConfiguration>().GetConnectionString("messaging")!));
                rabbit.ConfigureEndpoints(context);
            });
            bus.AddConfigureEndpointsCallback((context, _, endpoint) =>
            {
                if (endpoint is IRabbitMqReceiveEndpointConfigurator rabbit)
                    rabbit.SetQuorumQueue();
                // Outermost, since a message that comes to rest says how often this one tried.
                endpoint.UseMessageRetry(retry =>
                {
                    retry.Ignore<Exception>(Outage.OfDatabase);
                    retry.Intervals(TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5));
                });
                // A database that is away says nothing about the message: it stays in the queue until we can act on it.
                endpoint.UseMessageRetry(retry =>
                {
                    retry.Handle<Exception>(Outage.OfDatabase);
                    retry.Interval(WhileAway, TimeSpan.FromSeconds(5));
                });
                endpoint.UseConsumeFilter(typeof(InboxFilter<>), context);
            });
        });
        builder.Services.Configure<MassTransitHostOptions>(host => host.StopTimeout = TimeSpan.FromSeconds(5));
        builder.Services.AddHostedService<OutboxDispatcher>();
        return builder;
    }

    /// <summary>20 minutes of trying: RabbitMQ takes a delivery back after 30.</summary>
    private const int WhileAway = 240;
}
