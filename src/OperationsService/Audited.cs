using OperationsService.Alerts;
using OperationsService.Alerts.Settings;
using OperationsService.Backups;
using OperationsService.Integrations.Webhooks;
using ServiceDefaults.Audit.Reading;

namespace OperationsService;

/// <summary>All of it is the work of administrators.</summary>
internal static class Audited
{
    public static AuditSight Sight { get; } = new()
    {
        Shown =
        [
            nameof(WebhookEndpoint), nameof(Alert), nameof(AlertSettings), nameof(KeptBackup), "AuditList", "Queue",
        ],
    };
}
