using OperationsService.Audit.Everywhere;
using OperationsService.Audit.Statements;

namespace OperationsService.Audit;

/// <summary>Section <c>Audit</c>.</summary>
internal sealed class AuditSettings
{
    /// <summary>The longest that one part of the list waits for the services, all of them together; whoever is silent by then leaves a gap.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(4);
}

/// <summary>The audit trails of all services: reading them together, keeping their seals, signing what they came to.</summary>
internal static class AuditSetup
{
    public static void AddAudit(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<AuditSettings>().BindConfiguration("Audit")
            .Validate(settings => settings.Patience > TimeSpan.Zero, "Audit:Patience is a time such as 00:00:04.").ValidateOnStart();
        builder.Services.AddHttpClient(GatherAudit.Client, client => client.Timeout = Timeout.InfiniteTimeSpan); // who asks has its own patience
        builder.Services.AddScoped<GatherAudit>().AddScoped<Countersigning>().AddHostedService<CountersignRound>();
    }
}
