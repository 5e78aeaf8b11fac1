using Microsoft.Extensions.Options;
using OperationsService.Integrations.Deliveries;
using OperationsService.Integrations.Feed;
using OperationsService.Integrations.Webhooks;
using ServiceDefaults.Outside;

namespace OperationsService.Integrations;

/// <summary>The feed of events and the webhooks: what takes part in them.</summary>
internal static class IntegrationSetup
{
    public static void AddIntegrations(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<IntegrationSettings>().BindConfiguration("Integrations")
            .Validate(settings => settings.KeepDays is >= 1 and <= 3660, "Integrations:KeepDays is a number from 1 to 3660.")
            .Validate(settings => settings.DeliveryDays is >= 1 and <= 3660, "Integrations:DeliveryDays is a number from 1 to 3660.")
            .Validate(settings => settings.Patience > TimeSpan.Zero && settings.Patience < DeliveryLane.LeasedFor, "Integrations:Patience is a time of less than a minute, such as 00:00:10.")
            .Validate(settings => settings.PrivateHosts.All(host => Uri.CheckHostName(host) is not UriHostNameType.Unknown), "Integrations:PrivateHosts are names or numbers of machines.")
            .ValidateOnStart();
        builder.Services.AddSingleton<FeedBell>().AddHostedService<FeedListener>();
        builder.Services.AddSingleton<CloudEvents>().AddHostedService<PlaceRound>().AddHostedService<FeedRetention>();
        builder.Services.AddSingleton<WebhookSecrets>().AddSingleton<WebhookAddresses>();
        builder.Services.AddSingleton<WebhookSender>().AddScoped<DeliveryLane>().AddHostedService<DeliveryRound>();
        builder.Services.AddHttpClient(WebhookSender.Client, client => client.Timeout = Timeout.InfiniteTimeSpan) // the sender has its own patience
            .ConfigurePrimaryHttpMessageHandler(services => OutsideConnections.Handler(services.GetRequiredService<IOptions<IntegrationSettings>>().Value.IsPrivateHost));
    }
}
