using OperationsService.Integrations.Deliveries;
using OperationsService.Integrations.Feed;
using OperationsService.Integrations.Webhooks;
using OperationsService.Tasks;
using OperationsService.Telemetry.Traces;
using ServiceDefaults;

namespace OperationsService;

/// <summary>The API, verb by verb. Whatever does not say otherwise needs a sign-in.</summary>
public static class Api
{
    public static void Map(WebApplication app)
    {
        var api = app.MapApi();
        GetTasks.Map(api);

        var feed = api.MapGroup("").WithTags("Feed").RequireAuthorization(Permissions.ReadFeed);
        ReadFeed.Map(feed);
        ListEventTypes.Map(feed);

        var webhooks = api.MapGroup("webhooks").WithTags("Webhooks").RequireAuthorization(Permissions.ManageWebhooks);
        ListWebhooks.Map(webhooks);
        RegisterWebhook.Map(webhooks);
        GetWebhook.Map(webhooks);
        ChangeWebhook.Map(webhooks);
        RotateSecret.Map(webhooks);
        PauseWebhook.Map(webhooks);
        ResumeWebhook.Map(webhooks);
        RemoveWebhook.Map(webhooks);
        PingWebhook.Map(webhooks);
        ListDeliveries.Map(webhooks);
        GetDelivery.Map(webhooks);
        ResendDelivery.Map(webhooks);
        ResendDeliveries.Map(webhooks);

        var traces = api.MapGroup("traces").WithTags("Traces").RequireAuthorization(Permissions.Watch);
        FindTraces.Map(traces);
        GetTrace.Map(traces);
    }
}
