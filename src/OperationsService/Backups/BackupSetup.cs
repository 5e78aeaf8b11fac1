namespace OperationsService.Backups;

/// <summary>Backups of the whole platform: what takes part in them.</summary>
internal static class BackupSetup
{
    public static void AddBackups(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<BackupSettings>().BindConfiguration("Backups")
            .Validate(settings => settings.KeepDaily is >= 1 and <= 366, "Backups:KeepDaily is a number from 1 to 366.")
            .Validate(settings => settings.KeepWeekly is >= 0 and <= 520, "Backups:KeepWeekly is a number from 0 to 520.")
            .Validate(settings => settings.KeepMonthly is >= 0 and <= 120, "Backups:KeepMonthly is a number from 0 to 120.")
            .ValidateOnStart();
        builder.Services.AddSingleton<BackupPlace>().AddSingleton<BackupBell>();
        builder.Services.AddScoped<BackupDirectory>().AddScoped<BackupMaker>();
        builder.Services.AddHostedService<NoticeRestoreOnStart>().AddHostedService<BackupRound>();
    }
}
