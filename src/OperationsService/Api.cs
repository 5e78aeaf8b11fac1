using OperationsService.Alerts;
using OperationsService.Alerts.Settings;
using OperationsService.Audit.Everywhere;
using OperationsService.Audit.Seals;
using OperationsService.Audit.Statements;
using OperationsService.Backups;
using OperationsService.Health;
using OperationsService.Integrations.Deliveries;
using OperationsService.Integrations.Feed;
using OperationsService.Integrations.Webhooks;
using OperationsService.Messages.Outboxes;
using OperationsService.Messages.Queues;
using OperationsService.Messages.Resting;
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

        var health = api.MapGroup("").WithTags("Health").RequireAuthorization(Permissions.Watch);
        GetServer.Map(health);
        ListServices.Map(health.MapGroup("services"));
        GetService.Map(health.MapGroup("services"));

        var feed = api.MapGroup("").WithTags("Feed").RequireAuthorization(Permissions.ReadFeed);
        ReadFeed.Map(feed);
        ListEventTypes.Map(feed);

        var audit = api.MapGroup("audit").WithTags("Audit").RequireAuthorization(Permissions.Watch);
        ListEverywhere.Map(audit);
        ExportAudit.Map(audit);
        ListSeals.Map(audit);
        ListStatements.Map(audit);
        GetStatement.Map(audit);
        GetPublicKey.Map(audit);

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

        var alerts = api.MapGroup("alerts").WithTags("Alerts").RequireAuthorization(Permissions.Watch);
        ListAlerts.Map(alerts);
        GetAlert.Map(alerts);
        AcknowledgeAlert.Map(alerts);
        SilenceAlert.Map(alerts);
        UnsilenceAlert.Map(alerts);
        GetAlertSettings.Map(alerts);
        ChangeAlertSettings.Map(alerts);
        SendTestLetter.Map(alerts);

        var queues = api.MapGroup("queues").WithTags("Messages").RequireAuthorization(Permissions.Watch);
        ListQueues.Map(queues);
        ListMessages.Map(queues);
        RedeliverMessages.Map(queues);
        ParkMessages.Map(queues);
        TakeBackMessages.Map(queues);
        DiscardMessages.Map(queues);

        var backups = api.MapGroup("backups").WithTags("Backups").RequireAuthorization(Permissions.Watch);
        ListBackups.Map(backups);
        MakeBackup.Map(backups);
        GetBackupState.Map(backups);
        GetBackup.Map(backups);

        var traces = api.MapGroup("traces").WithTags("Traces").RequireAuthorization(Permissions.Watch);
        FindTraces.Map(traces);
        GetTrace.Map(traces);

        var outboxes = api.MapGroup("outboxes").WithTags("Messages").RequireAuthorization(Permissions.Watch);
        ListOutboxes.Map(outboxes);
        SendOutboxAgain.Map(outboxes);
    }
}
