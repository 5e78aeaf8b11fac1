using OperationsService.Alerts.Telling;
using OperationsService.Alerts.Watching;
using ServiceDefaults.Mail;

namespace OperationsService.Alerts;

/// <summary>What takes part in alerts.</summary>
internal static class AlertSetup
{
    public static void AddAlerts(this WebApplicationBuilder builder)
    {
        builder.AddMail();
        builder.Services.AddOptions<AlertRhythm>().BindConfiguration("Alerts")
            .Validate(rhythm => rhythm.Every >= TimeSpan.FromSeconds(5), "Alerts:Every is a time of at least 5 seconds, such as 00:00:30.")
            .Validate(rhythm => rhythm.KeepDays is >= 30 and <= 3660, "Alerts:KeepDays is a number from 30 to 3660.")
            .ValidateOnStart();
        builder.Services.AddScoped<AlertDesk>().AddScoped<AlertKeeper>().AddScoped<AlertTelling>().AddSingleton<AlertLetters>();
        builder.Services.AddScoped<IAlertSource, HealthSource>().AddScoped<IAlertSource, ServerSource>().AddScoped<IAlertSource, QueuesSource>()
            .AddScoped<IAlertSource, BackupsSource>().AddScoped<IAlertSource, AuditSealsSource>().AddScoped<IAlertSource, TelemetrySource>();
        builder.Services.AddSingleton<Lookout>().AddSingleton<AlertBell>().AddHostedService<AlertRound>();
    }
}
