using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace ServiceDefaults.Messaging;

/// <summary>MassTransit on RabbitMQ with our outbox and inbox (docs/events.md).</summary>
internal static class MessagingSetup
{
    public static IHostApplicationBuilder AddMessaging(this IHostApplicationBuilder builder, ServiceOptions service)
    {
        builder.Services.AddScoped<IEvents, OutboxEvents>().AddScoped<OutboxBatch>();
        builder.Services.AddSingleton<OutboxSignal>().AddHostedService(services => services.GetRequiredService<OutboxSignal>());
        builder.Services.AddHostedService<Housekeeping>();
        builder.Services.AddMassTransit(bus =>
        {
            bus.SetEndpointNameFormatter(new KebabCaseEndpointNameFormatter(service.Name, includeNamespace: false));
            bus.AddConsumers(service.Assembly);
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
                endpoint.UseMessageRetry(retry => retry.Intervals(
                    TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5)));
                endpoint.UseConsumeFilter(typeof(InboxFilter<>), context);
            });
        });
        builder.Services.AddHostedService<OutboxDispatcher>();
        return builder;
    }
}
